package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Blocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that stand in small elements of their own, without a name that tells. */
class AppealsApartTest {
  private static final String STORY =
      "<p>The crane on the old quay was lifted from its rails on Monday, and for an hour it stood in"
          + " the air as if it had been built there.</p>"
          + "<p>It will be repaired in the yard on the other side of the bay, the harbour office said,"
          + " and be back before the winter.</p>";

  private static final String LETTER = "<p>Sign up for our newsletter, once a week.</p>";

  @TempDir private Path folder;

  private Article read(String body) throws IOException {
    return SavedPages.read(
        folder,
        "<title>The crane is away</title><main><article><h1>The crane is away</h1>" + STORY + body);
  }

  @Test
  void linesBesideTheStoryAreAnAppeal() throws IOException {
    Article article =
        read("</article><div><h4>The tide letter</h4>" + LETTER + "<a href='/go'>Go</a></div>");
    assertThat(article.appeals()).extracting(Appeal::kind).containsExactly(Appeal.Kind.NEWSLETTER);
    assertThat(Blocks.text(article.appeals().get(0).blocks())).contains("The tide letter");
  }

  @Test
  void storyIsNoPartOfAnAppealInTheSameElement() throws IOException {
    String end = "The pilots will miss it, since they steered by its light for thirty years.";
    Article article = read("<section><p>" + end + "</p>" + LETTER + "</section></article>");
    assertThat(Blocks.text(article.body())).contains(end);
    article
        .appeals()
        .forEach(appeal -> assertThat(Blocks.text(appeal.blocks())).doesNotContain("pilots"));
  }

  @Test
  void storyBelowAnAppealThatHasAHeadingStays() throws IOException {
    String ask =
        "<p>We need your help: please support our journalism with a gift today, since this paper"
            + " is paid for by its readers alone.</p>";
    String next = "The cable was paid out over the stern, and nobody spoke until it held.";
    String last = "On Tuesday the rails were painted, and on Wednesday they were dry.";
    for (String between : new String[] {"", "<h2>What the pilots saw</h2>"}) {
      Article article =
          read(
              "<div><h2>Donate now!</h2>"
                  + ask
                  + between
                  + "<p>"
                  + next
                  + "</p><p>"
                  + last
                  + "</p></div>"
                  + STORY.replace("crane", "second crane").repeat(2)
                  + "</article>");
      assertThat(Blocks.text(article.body())).contains(next, last);
      assertThat(article.appeals()).extracting(Appeal::kind).containsExactly(Appeal.Kind.ASK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"support-section", "donate-box"})
  void storyInAnElementThatIsCalledAnAppealStays(String name) throws IOException {
    String told = "The cable was paid out over the stern, and nobody spoke until it held at last.";
    String next = "Then the pilots let go of the rails, and the crane began to turn in the wind.";
    String ask =
        "<p>Sign up for our newsletter</p><p>Support our journalism with a gift today.</p>"
            + "<form><input type=email><button>Sign up</button></form>";
    String more = STORY.replace("crane", "second crane").repeat(3);
    Article article =
        read(
            "<div class="
                + name
                + ("><p>"
                    + told
                    + "</p><p>"
                    + next
                    + "</p>"
                    + ask
                    + "</div>"
                    + more
                    + "</article>"));
    assertThat(Blocks.text(article.body())).contains(told, next).doesNotContain("Support our");
    assertThat(article.appeals()).hasSize(1);
  }

  @Test
  void pitchInAnElementThatIsCalledAnAppealIsPartOfIt() throws IOException {
    String ask =
        "<div class=donate-box><p>Independent reporting about this harbour costs money. Please donate"
            + " today, so that somebody asks.</p><p>Last year the readers gave enough for one"
            + " reporter and for half of a photographer.</p><p>Thank you for reading.</p></div>";
    Article article = read(ask + STORY.replace("crane", "second crane").repeat(3) + "</article>");
    assertThat(Blocks.text(article.body())).doesNotContain("donate", "Last year");
    assertThat(article.appeals()).hasSize(1);
    assertThat(Blocks.text(article.appeals().get(0).blocks())).contains("donate", "Last year");
  }
}
