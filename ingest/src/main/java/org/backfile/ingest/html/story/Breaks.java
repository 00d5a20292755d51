package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Two line breaks in a row part paragraphs, on pages that have no other paragraphs; single ones do
 * where nearly every line between them is a paragraph by its length.
 */
final class Breaks {
  /** A line of a paragraph's length, in UTF-16 code units. */
  private static final int SHORTEST = 80;

  /** The part of lines that are paragraphs where single line breaks part these. */
  private static final double MOST = 0.7;

  private Breaks() {}

  /** The paragraphs of a run, without the breaks between them. */
  static List<List<Node>> apart(List<Node> run) {
    int enough = isParagraphs(run) ? 1 : 2;
    List<List<Node>> paragraphs = new ArrayList<>();
    List<Node> current = new ArrayList<>();
    int breaks = 0;
    for (Node node : run) {
      if (isBreak(node)) {
        breaks++;
      } else if (!isBlank(node)) {
        if (breaks >= enough && !current.isEmpty()) {
          paragraphs.add(current);
          current = new ArrayList<>();
        }
        breaks = 0;
      }
      current.add(node);
    }
    paragraphs.add(current);
    return paragraphs;
  }

  /** Whether what stands between single line breaks are paragraphs, nearly all of them. */
  private static boolean isParagraphs(List<Node> run) {
    int lines = 1;
    int paragraphs = 0;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i <= run.size(); i++) {
      if (i == run.size() || isBreak(run.get(i))) {
        String text = line.toString().strip();
        boolean paragraph = TextShape.weight(text) >= SHORTEST && TextShape.endsSentence(text);
        paragraphs += paragraph ? 1 : 0;
        lines += i < run.size() && !text.isEmpty() ? 1 : 0;
        line.setLength(0);
      } else if (run.get(i) instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (run.get(i) instanceof Element element) {
        line.append(element.text());
      }
    }
    return paragraphs >= 2 && paragraphs >= MOST * lines;
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }
}
