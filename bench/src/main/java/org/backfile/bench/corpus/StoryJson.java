package org.backfile.bench.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.backfile.json.ArticleJson;

/** A story in the article's JSON form, as briefly as people write it by hand. */
final class StoryJson {

  private static final JsonFactory JSON = new JsonFactory();

  private StoryJson() {}

  /**
   * The story's JSON.
   *
   * @param picture the name of the picture's file beside the story's
   */
  static String of(Story story, String picture) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("format", ArticleJson.FORMAT);
      json.writeStringField("headline", story.headline());
      json.writeStringField("language", story.language());
      json.writeArrayFieldStart("bylines");
      json.writeString(story.byline());
      json.writeEndArray();
      body(json, story, picture);
      appeals(json, story);
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void body(JsonGenerator json, Story story, String picture) throws IOException {
    json.writeArrayFieldStart("body");
    json.writeStartObject();
    json.writeStringField("type", "figure");
    json.writeStringField("media", picture);
    json.writeStringField("caption", story.picture().caption());
    json.writeStringField("credit", story.picture().credit());
    json.writeEndObject();
    for (Story.Part part : story.body()) {
      if (part.kind() == Story.Kind.PARAGRAPH) {
        json.writeString(part.text());
      } else if (part.kind() == Story.Kind.HEADING) {
        json.writeStartObject();
        json.writeStringField("type", "heading");
        json.writeStringField("text", part.text());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void appeals(JsonGenerator json, Story story) throws IOException {
    json.writeArrayFieldStart("appeals");
    for (String ask : story.texts(Story.Kind.ASK)) {
      json.writeStartObject();
      json.writeStringField("kind", "ask");
      json.writeArrayFieldStart("blocks");
      json.writeString(ask);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
