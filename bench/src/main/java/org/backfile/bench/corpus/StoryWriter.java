package org.backfile.bench.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Composes articles from the sentence stocks: English, Russian and German by turns. */
final class StoryWriter {

  /** How long an article's text grows before it ends, in characters. */
  private static final int LENGTH = 2300;

  private static final List<String> LANGUAGES = List.of("en", "ru", "de");

  private final List<Stock> stocks = new ArrayList<>();

  StoryWriter() throws IOException {
    for (String language : LANGUAGES) {
      stocks.add(Stock.load(language));
    }
  }

  /** How many articles there can be before a headline comes twice. */
  int limit() {
    return LANGUAGES.size() * stocks.stream().mapToInt(Topic::count).min().orElseThrow();
  }

  /** The article with a number, from 0. */
  Story story(int number) {
    int language = number % LANGUAGES.size();
    Stock stock = stocks.get(language);
    Draft draft = new Draft(stock, new Topic(stock, number / LANGUAGES.size()), number);
    return draft.finish(
        "story-" + String.format(Locale.ROOT, "%06d", number), LANGUAGES.get(language));
  }

  /** One article in the making. */
  private static final class Draft {

    private final Stock stock;
    private final Topic topic;
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    Draft(Stock stock, Topic topic, int number) {
      this.stock = stock;
      this.topic = topic;
      this.random = new Random(number);
    }

    Story finish(String name, String language) {
      String caption = sentence(any("caption"));
      String credit = sentence(any("credit"));
      paragraph(topic.headline());
      paragraph(any("byline"));
      paragraph(caption + " " + credit);
      paragraph(sentence(any("lead")));
      body();
      if (random.nextInt(5) == 0) {
        paragraph(sentence(any("ask")));
      }
      return new Story(name, language, topic.headline(), caption, credit, text.toString());
    }

    private void body() {
      List<String> sentences = new ArrayList<>(stock.all("body"));
      Collections.shuffle(sentences, random);
      List<String> quotes = new ArrayList<>(stock.all("quote"));
      Collections.shuffle(quotes, random);
      int next = 0;
      int paragraphs = 0;
      while (text.length() < LENGTH && next < sentences.size()) {
        int end = Math.min(sentences.size(), next + 2 + random.nextInt(2));
        paragraph(
            String.join(" ", sentences.subList(next, end).stream().map(this::sentence).toList()));
        next = end;
        paragraphs++;
        if (paragraphs % 3 == 0 && !quotes.isEmpty()) {
          paragraph(sentence(quotes.remove(0)));
        }
        if (paragraphs == 4) {
          paragraph(any("heading"));
        }
      }
    }

    private void paragraph(String paragraph) {
      text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
    }

    private String any(String kind) {
      return stock.at(kind, random.nextInt(stock.all(kind).size()));
    }

    private String sentence(String pattern) {
      return topic.fill(
          pattern
              .replace("{office}", any("office"))
              .replace("{day}", any("day"))
              .replace("{month}", any("month"))
              .replace("{few}", Integer.toString(3 + random.nextInt(6)))
              .replace("{many}", Integer.toString(21 + random.nextInt(70))));
    }
  }
}
