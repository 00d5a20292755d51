package org.backfile.bench.corpus;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/** Composes articles from the sentence stocks: English, Russian and German by turns. */
final class StoryWriter {

  /** How long an article's text grows before it ends, in characters. */
  private static final int LENGTH = 2150;

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
    private final List<Story.Part> parts = new ArrayList<>();
    private int length;

    Draft(Stock stock, Topic topic, int number) {
      this.stock = stock;
      this.topic = topic;
      this.random = new Random(number);
    }

    Story finish(String name, String language) {
      Story.CaptionedPicture picture =
          new Story.CaptionedPicture(sentence(any("caption")), sentence(any("credit")));
      String byline = any("byline");
      add(Story.Kind.PARAGRAPH, sentence(any("lead")));
      body();
      if (random.nextInt(5) == 0) {
        add(Story.Kind.ASK, sentence(any("ask")));
      }
      return new Story(name, language, topic.headline(), byline, picture, parts);
    }

    private void body() {
      Deque<String> sentences = shuffled("body");
      Deque<String> quotes = shuffled("quote");
      for (int paragraph = 1; length < LENGTH && !sentences.isEmpty(); paragraph++) {
        add(Story.Kind.PARAGRAPH, paragraph(sentences, 2 + random.nextInt(2)));
        if (paragraph % 3 == 0 && !quotes.isEmpty()) {
          add(Story.Kind.PARAGRAPH, sentence(quotes.remove()));
        }
        if (paragraph == 4) {
          add(Story.Kind.HEADING, any("heading"));
        }
      }
    }

    private String paragraph(Deque<String> sentences, int count) {
      StringJoiner paragraph = new StringJoiner(" ");
      for (int i = 0; i < count && !sentences.isEmpty(); i++) {
        paragraph.add(sentence(sentences.remove()));
      }
      return paragraph.toString();
    }

    private Deque<String> shuffled(String kind) {
      List<String> texts = new ArrayList<>(stock.all(kind));
      Collections.shuffle(texts, random);
      return new ArrayDeque<>(texts);
    }

    private void add(Story.Kind kind, String text) {
      parts.add(new Story.Part(kind, text));
      length += text.length();
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
