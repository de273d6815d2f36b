package io.sequitur.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sequitur.chain.ChainIndex;
import io.sequitur.fixture.Events;
import io.sequitur.fixture.Flows;
import io.sequitur.rule.Analyzer;
import io.sequitur.rule.RuleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineSnapshotTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"order", "faults", "long-names", "single", "many-200"})
  void svgIsValidXmlThatRefersToNothingOutside(String flow) throws Exception {
    Path file = folder.resolve("chain.svg");
    write(TimelineGallery.flows().get(flow), file, SnapshotStyle.DEFAULT);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    var document = factory.newDocumentBuilder().parse(file.toFile());

    assertThat(document.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(Files.readString(file))
        .doesNotContain("href")
        .doesNotContain("NaN")
        .doesNotContain("@import");
  }

  @Test
  void titleAndFindingsAreInTheSvg() throws IOException {
    Path file = folder.resolve("chain.svg");
    write(Flows.order(), file, SnapshotStyle.DEFAULT.dark(true));

    assertThat(Files.readString(file))
        .contains("10 records · 9 events · 4.82 s · 1 finding")
        .contains("Findings in this chain")
        .contains("Duplicate record")
        .contains("ConfirmationEmailed");
  }

  @Test
  void pngHasTheSizeThatWasAskedFor() throws IOException {
    Path file = folder.resolve("chain.PNG");
    write(Flows.order(), file, new SnapshotStyle(true, 800, true, false, 2));
    var image = ImageIO.read(file.toFile());

    assertThat(image.getWidth()).isEqualTo(1600);
    assertThat(image.getRGB(3, 3)).isEqualTo(0xff0d1117);
  }

  @Test
  void anotherKindOfFileIsRefusedInOneSentence() {
    Path file = folder.resolve("chain.pdf");

    assertThatThrownBy(() -> write(Flows.order(), file, SnapshotStyle.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The picture's name must end with .png or .svg, not chain.pdf.");
    assertThat(file).doesNotExist();
  }

  private static void write(Events events, Path out, SnapshotStyle style) throws IOException {
    ChainIndex chains = events.chains();
    var analysis = Analyzer.analyze(chains.store(), chains, RuleOptions.DEFAULT, Runnable::run);
    TimelineSnapshot.write(out, chains, analysis, RuleOptions.DEFAULT, chains.chainOf(0), style);
  }
}
