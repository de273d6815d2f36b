package io.sequitur.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.MappingField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on conventions and mapping files says what the program does. */
class ConventionDocsTest {
  private static final Path PAGE = Path.of("docs/id-conventions.md");

  @Test
  void everyConventionAndTransformIsExplained() throws IOException {
    String page = Files.readString(PAGE);

    for (String name : Conventions.names()) {
      assertThat(page).contains("`" + name + "`");
    }
    for (Transform transform : Transform.values()) {
      assertThat(page).contains("`" + transform.id() + "`");
    }
  }

  @Test
  void theExampleIsAValidMappingFileWithEveryField() throws IOException, MappingException {
    String page = Files.readString(PAGE);
    String json = page.substring(page.indexOf("```json") + 7);
    Mapping mapping =
        MappingFiles.parse("example", json.substring(0, json.indexOf("```")).getBytes(UTF_8));

    for (MappingField field : MappingField.values()) {
      assertThat(mapping.lookups(field)).as(field.id()).isNotEmpty();
    }
    assertThat(mapping.aliases()).isNotEmpty();
  }
}
