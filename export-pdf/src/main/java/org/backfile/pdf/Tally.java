package org.backfile.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.edition.AppealCollector;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.CreditIndex;
import org.backfile.edition.Keywords;
import org.backfile.edition.Ledger;
import org.backfile.edition.Wording;
import org.backfile.export.ExportReport;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.pdf.flow.CoverFlow;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.PictureShelf;
import org.backfile.pdf.flow.ProvenanceFlow;
import org.backfile.report.Issue;
import org.backfile.report.Location;

/** What was printed, for the report and for the pages around the articles. Not thread-safe. */
final class Tally {
  /** More rights statements are not told together. */
  private static final int MOST_RIGHTS = 20;

  /** A broad picture is looked for in as many articles. */
  private static final int LATEST_LEAD = 10;

  private final PictureShelf pictures;
  private final Wording wording;
  private final CreditIndex credits = new CreditIndex();
  private final Ledger ledger;
  private final List<Ledger.Note> missing = new ArrayList<>();
  private final List<ProvenanceFlow.Note> notes = new ArrayList<>();
  private final AppealCollector collected = new AppealCollector();
  private final Map<Optional<String>, String> languages = new HashMap<>();
  private final Set<String> rights = new LinkedHashSet<>();
  private final Keywords keywords = new Keywords();
  private Optional<CoverFlow.Lead> lead = Optional.empty();
  private int articles;
  private int figures;
  private int figuresNotHeld;
  private int appeals;

  Tally(PictureShelf pictures, AppealPolicy policy, Wording wording) {
    this.wording = wording;
    this.pictures = pictures;
    ledger = new Ledger(policy);
  }

  /** Takes an article that was printed. */
  void add(Article article) {
    articles++;
    notes.add(ProvenanceFlow.Note.of(article, wording));
    collected.add(article);
    keywords.add(article.keywords());
    article
        .rights()
        .filter(line -> !line.isBlank() && rights.size() <= MOST_RIGHTS)
        .ifPresent(rights::add);
    article
        .appeals()
        .forEach(appeal -> languages.putIfAbsent(article.asker(appeal), article.language()));
    Set<Block.Figure> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Block.Figure figure : article.figures()) {
      credits.add(figure);
      if (add(figure, article)) {
        shown.add(figure);
      }
    }
    ledger.note(article, shown::contains).ifPresent(missing::add);
  }

  /** Counts a figure and tells whether its picture is shown. */
  private boolean add(Block.Figure figure, Article article) {
    Location location = Location.of(article.provenance().source());
    Optional<Picture> picture =
        figure.image().isHeld()
            ? pictures.take(figure.image(), location, issue -> {})
            : Optional.empty();
    if (picture.isPresent()) {
      figures++;
    } else {
      figuresNotHeld++;
    }
    picture.ifPresent(shown -> offer(shown, figure, article));
    return picture.isPresent();
  }

  /** The first picture leads the edition, unless it is upright and a broad one comes soon. */
  private void offer(Picture shown, Block.Figure figure, Article article) {
    boolean better =
        articles <= LATEST_LEAD
            && lead.map(Tally::isUpright).orElse(true)
            && shown.width() > shown.height();
    if (lead.isEmpty() || better) {
      lead = Optional.of(lead(shown, figure, article));
    }
  }

  private static boolean isUpright(CoverFlow.Lead lead) {
    return lead.picture().width() <= lead.picture().height();
  }

  private static CoverFlow.Lead lead(Picture shown, Block.Figure figure, Article article) {
    return new CoverFlow.Lead(
        shown,
        Anchor.ofArticle(article.id()),
        figure.image().alternative(),
        article.language(),
        figure.credit().map(Credit::line));
  }

  /** Takes appeals that were printed. */
  void addAppeals(int printed) {
    appeals += printed;
  }

  /** The articles' rights statements, each once; none when they are too many to be told in one. */
  List<String> rights() {
    return rights.size() > MOST_RIGHTS ? List.of() : List.copyOf(rights);
  }

  /** What the publishers filed the articles under. */
  Keywords keywords() {
    return keywords;
  }

  /** Who is credited with the pictures. */
  CreditIndex credits() {
    return credits;
  }

  /** What is missing, first of the edition as a whole, then of each article. */
  List<Ledger.Note> missing(Wording wording, List<Issue> issues) {
    return Stream.concat(Ledger.whole(wording, issues).stream(), missing.stream()).toList();
  }

  int articles() {
    return articles;
  }

  /** What is told of each article's origin. */
  List<ProvenanceFlow.Note> notes() {
    return notes;
  }

  /** The articles' appeals by who asks. */
  List<AppealCollector.Group> appeals() {
    return collected.groups();
  }

  /** The language of the first article in which somebody asks. */
  Optional<String> language(Optional<String> asker) {
    return Optional.ofNullable(languages.get(asker));
  }

  /** The picture for the cover. */
  Optional<CoverFlow.Lead> lead() {
    return lead;
  }

  ExportReport.Counts counts(int pages) {
    return new ExportReport.Counts(articles, figures, figuresNotHeld, appeals, pages);
  }
}
