package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.backfile.model.Byline;

/**
 * Finds who made a story: data first, then metas, then what stands near the headline. The site's
 * own name counts only where nobody else is named.
 */
final class Authors {

  /** What is posted under the name of an account. */
  private static final List<String> POSTS =
      List.of("DiscussionForumPosting", "SocialMediaPosting", "Comment", "Question", "Answer");

  private final Page page;
  private final Optional<Spot> heading;
  private final Names names;
  private final ToldAuthors told;
  private final ShownAuthors shown;

  private Authors(Page page, Optional<Spot> heading) {
    this.page = page;
    this.heading = heading;
    this.names = new Names(page.site());
    this.told = new ToldAuthors(page, names);
    this.shown = new ShownAuthors(page, heading, names);
  }

  static List<Sourced<Byline>> find(Page page, Optional<Spot> heading) {
    return new Authors(page, heading).find();
  }

  private List<Sourced<Byline>> find() {
    List<Supplier<List<Sourced<Byline>>>> sources = new ArrayList<>();
    sources.add(() -> told.data(true));
    sources.add(shown::labelled);
    sources.add(told::metas);
    sources.add(() -> told.data(false));
    sources.add(shown::marked);
    sources.add(shown::near);
    sources.add(shown::profiles);
    List<Sourced<Byline>> fallback = List.of();
    for (Supplier<List<Sourced<Byline>>> source : sources) {
      List<Sourced<Byline>> found = source.get();
      List<Sourced<Byline>> people =
          found.stream().filter(one -> !isSite(one) && !isWeak(one)).toList();
      if (!people.isEmpty()) {
        return people;
      }
      fallback = fallback.isEmpty() ? found : fallback;
    }
    return fallback.isEmpty() ? unnamed() : fallback;
  }

  /** Where nothing calls anybody the author: who signs. */
  private List<Sourced<Byline>> unnamed() {
    List<Supplier<List<Sourced<Byline>>>> sources =
        List.of(
            shown::besideLabel,
            () -> Signatures.signed(page, heading),
            () -> Signatures.desks(page, heading),
            () -> Signatures.dated(page, heading),
            () -> Signatures.accounts(page, heading),
            this::attribute);
    return sources.stream()
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Lists of posts name their writers for scripts alone. */
  private List<Sourced<Byline>> attribute() {
    return page.scan()
        .ownAuthor()
        .map(name -> names.all(List.of(new Sourced<>(name, "data-author"))))
        .orElse(List.of());
  }

  /** Whether a name may be nobody's; who posts to a forum has no other than that of an account. */
  private boolean isWeak(Sourced<Byline> byline) {
    boolean posted =
        page.story()
            .filter(thing -> thing.isAny(POSTS) && byline.origin().startsWith(thing.syntax()))
            .isPresent();
    String name = byline.value().name();
    boolean firm = byline.origin().startsWith("meta ") && NameKind.isFirm(name);
    return firm || (!posted && NameKind.isWeak(name));
  }

  private boolean isSite(Sourced<Byline> byline) {
    return names.isSite(byline.value().name());
  }
}
