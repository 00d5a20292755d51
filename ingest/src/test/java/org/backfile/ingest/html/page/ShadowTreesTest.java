package org.backfile.ingest.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowTreesTest {
  private static final String OPEN = "<template shadowrootmode=open>";

  /** What a browser would show of a body. */
  private static String shown(String body) {
    Document page = ShadowTrees.open(Jsoup.parse(body));
    page.select("[hidden], template").remove();
    return page.body().text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<x-a>T<p>tree</p></template></x-a> | tree",
        "<x-a><template shadowroot=open shadowrootmode=OPEN>tree</template></x-a> | tree",
        "<div>T<slot name=a><slot>x</slot></slot></template><b slot=a>y</b>light</div> | y",
        "<div>T<slot>none</slot> tree</template> light</div> | light tree",
        "<div>T<slot>none</slot> tree</template> </div> | none tree",
        "<div>T<slot name=a></slot>, <slot></slot></template><b>x</b><i slot=a>y</i></div> | y, x",
        "<div>T tree</template><p>not shown</p></div> | tree",
        "<div>T tree</template>T second</template></div> | tree",
        "<x-a>T<x-b>T[<slot></slot>]</template><slot></slot></x-b></template>light</x-a> | [light]",
        "<x-a>T<x-b>T[<slot></slot>]</template>inner</x-b><slot></slot></template>light</x-a>"
            + "| [inner]light"
      })
  void treesAreShownInTheirHosts(String body, String text) {
    assertThat(shown(body.replace("T", OPEN))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "<div><template shadowrootmode=bogus>x</template>light</div>",
    "<a href=/><template shadowrootmode=open>x</template>light</a>",
    "<ul><template shadowrootmode=open><li>x</li></template><li>light</li></ul>",
    "<div><template>x</template>light</div>"
  })
  void otherTemplatesAreNotShown(String body) {
    assertThat(shown(body)).isEqualTo("light");
  }

  @Test
  @Timeout(20)
  void manyTreesAreOpenedInTimeInLine() {
    String tree = "<div>" + OPEN + "<p><slot></slot></p></template>x</div>";
    assertThat(shown("<div>" + OPEN + tree.repeat(60_000) + "</template></div>")).hasSize(119_999);
    assertThat(shown("<div>" + (OPEN + "y</template>").repeat(60_000) + "</div>")).isEqualTo("y");
  }
}
