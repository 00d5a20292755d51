package org.backfile.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Made-up stories are distinct, whole and of the promised length. */
class StoryWriterTest {

  @Test
  void everyHeadlineIsDistinct() throws IOException {
    StoryWriter writer = new StoryWriter();
    Set<String> headlines = new HashSet<>();
    for (int number = 0; number < writer.limit(); number++) {
      assertThat(headlines.add(writer.story(number).headline()))
          .as("headline of story %s", number)
          .isTrue();
    }
    assertThat(headlines).hasSizeGreaterThan(100_000);
  }

  @Test
  void storyIsWholeAndHasNoOpenSlot() throws IOException {
    StoryWriter writer = new StoryWriter();
    for (int number = 0; number < 600; number++) {
      Story story = writer.story(number);
      assertThat(story.scraped())
          .startsWith(story.headline())
          .contains(story.picture().caption() + " " + story.picture().credit())
          .doesNotContain("{")
          .doesNotContain("}");
      assertThat(story.scraped().length()).isBetween(1_900, 2_800);
      assertThat(story.texts(Story.Kind.HEADING)).hasSize(1);
    }
  }

  @Test
  void sameNumberGivesTheSameStory() throws IOException {
    assertThat(new StoryWriter().story(417)).isEqualTo(new StoryWriter().story(417));
  }
}
