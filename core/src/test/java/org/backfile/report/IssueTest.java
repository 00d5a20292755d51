package org.backfile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.backfile.model.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IssueTest {
  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyCodeSaysWhatIsTheCaseAndWhatToDo(IssueCode code) {
    int places = (code.message() + code.hint()).split("%s", -1).length - 1;
    Object[] arguments = new Object[places];
    Arrays.fill(arguments, "X");
    Issue issue = Issue.of(code, Location.of("a.txt"), arguments);
    assertThat(issue.message()).isNotBlank().doesNotContain("%").doesNotEndWith(".");
    assertThat(issue.hint()).isNotBlank().doesNotContain("%").doesNotEndWith(".");
  }

  @Test
  void idsAreDistinctAndOfOneForm() {
    assertThat(Arrays.stream(IssueCode.values()).map(IssueCode::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Z]{3}-[0-9]{3}"));
  }

  @Test
  void formForTerminalsNamesPlaceCodeMessageAndHint() {
    assertThat(Issue.of(IssueCode.SOURCE_EMPTY, Location.of("a.txt")))
        .hasToString("a.txt: error SRC-002: the file is empty (save the article again)");
    assertThat(Location.of("a.json", 3, 7)).hasToString("a.json:3:7");
    assertThat(Location.of("a.txt", new SourceSpan(12, 20))).hasToString("a.txt@12");
  }
}
