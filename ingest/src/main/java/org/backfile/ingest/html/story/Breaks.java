package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Two line breaks in a row part paragraphs, as on pages that have no other paragraphs. */
final class Breaks {
  private Breaks() {}

  /** The paragraphs of a run, without the breaks between them. */
  static List<List<Node>> apart(List<Node> run) {
    List<List<Node>> paragraphs = new ArrayList<>();
    List<Node> current = new ArrayList<>();
    int breaks = 0;
    for (Node node : run) {
      if (isBreak(node)) {
        breaks++;
      } else if (!isBlank(node)) {
        if (breaks >= 2 && !current.isEmpty()) {
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

  private static boolean isBreak(Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }
}
