package org.backfile.ingest.html.story;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.html.PageArticle;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Inlines;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Counts the words of a page, and those of what was made of it. */
final class PageWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final Multiset<String> words = HashMultiset.create();

  private PageWords() {}

  /** The words of a page that are neither in its article nor among what was left out. */
  static Multiset<String> lost(Document page, PageArticle read) {
    Multiset<String> lost = HashMultiset.create(ofPage(page));
    Multiset<String> added = HashMultiset.create(of(read));
    Multisets.removeOccurrences(added, lost);
    Multisets.removeOccurrences(lost, of(read));
    lost.removeIf(word -> isApart(word, added));
    return lost;
  }

  /** Whether a word is two that stand in elements of their own with nothing between. */
  private static boolean isApart(String word, Multiset<String> added) {
    for (int i = 1; i < word.length(); i++) {
      if (added.contains(word.substring(0, i)) && added.contains(word.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static Multiset<String> ofPage(Document page) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText());
            } else if (node instanceof Element element) {
              text.append(runsOn(element) ? "" : " ");
              return Tags.isSilent(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            text.append(node instanceof Element element && !runsOn(element) ? " " : "");
            return FilterResult.CONTINUE;
          }
        },
        page.body());
    PageWords words = new PageWords();
    words.add(text.toString());
    return words.words;
  }

  private static boolean runsOn(Element element) {
    boolean control = Tags.isControl(element) && !element.nameIs("label");
    boolean other = control || Tags.isPicture(element) || element.nameIs("br");
    return Tags.isInline(element) && !other;
  }

  private static Multiset<String> of(PageArticle read) {
    PageWords words = new PageWords();
    Article article = read.article();
    words.add(article.headline());
    article.kicker().ifPresent(words::add);
    words.add(Inlines.text(article.standfirst()));
    article.bylines().forEach(byline -> words.add(byline.name()));
    words.add(article.body());
    for (Appeal appeal : article.appeals()) {
      words.add(appeal.blocks());
    }
    for (DroppedBlock dropped : article.provenance().dropped()) {
      words.add(dropped.text());
    }
    return words.words;
  }

  private void add(Iterable<Block> blocks) {
    java.util.List<Block> all = new java.util.ArrayList<>();
    blocks.forEach(all::add);
    add(Blocks.text(all));
    Blocks.walk(
        all,
        block -> {
          if (block instanceof Block.Figure figure) {
            add(Inlines.text(figure.caption()));
            figure.credit().ifPresent(credit -> add(credit.line()));
          } else if (block instanceof Block.Embed embed) {
            add(Inlines.text(embed.text()));
          }
        });
  }

  private void add(String text) {
    String plain = text.replaceAll("[\\u200B\\uFEFF\\u00AD]", "").toLowerCase(Locale.ROOT);
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
  }
}
