package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One chain, as text and as a picture. */
class ChainAndSnapshotTest {
  private static final String FAULTS = "sample-data/orders-faults.jsonl";

  @TempDir Path folder;

  /** A dead-lettered order, a cycle, a lost cause, a split payment, and a repeated mail. */
  @ParameterizedTest
  @ValueSource(strings = {"o-7592", "o-7591", "o-7557", "o-7533", "o-7518", "o-7546"})
  void printsAChainAsReviewed(String order) throws IOException {
    Path golden = Path.of("src/test/resources/golden/chain/" + order + ".txt");
    CommandRun run = CommandRun.of("chain", order, FAULTS);
    assertThat(run.code()).as(run.err()).isZero();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, run.out());
    }
    assertThat(run.out()).isEqualTo(Files.readString(golden));
  }

  /** MassTransit names a cause by the correlation id of its message. */
  @Test
  void effectsInAnotherChainAreListedThoughTheyNameTheirCauseByAFurtherId() throws IOException {
    Path log = folder.resolve("masstransit.jsonl");
    Files.writeString(
        log,
        massTransit("m1", "f1", "correlationId", "k1", "Placed")
            + massTransit("m2", "f2", "initiatorId", "k1", "Billed"));
    assertThat(CommandRun.of("chain", "f1", log.toString()).out())
        .contains("caused Billed in another chain, f2");
    assertThat(CommandRun.of("chain", "f2", log.toString()).out())
        .contains("caused by Placed in another chain, f1");
  }

  private static String massTransit(
      String id, String conversation, String link, String linked, String type) {
    return """
    {"value":{"messageId":"%s","conversationId":"%s","%s":"%s",\
    "messageType":["urn:message:Shop:%s"],"sentTime":"2024-05-01T10:00:00Z"},"offset":%s}
    """
        .formatted(id, conversation, link, linked, type, id.substring(1));
  }

  @Test
  void anEventIdAndACorrelationIdNameTheSameChain() throws IOException {
    String line = Files.readAllLines(Path.of(FAULTS)).get(40);
    var value = new ObjectMapper().readTree(line).get("value");
    String byOrder = CommandRun.of("chain", value.get("orderId").asText(), FAULTS).out();
    String byFlow = CommandRun.of("chain", value.get("correlationId").asText(), FAULTS).out();
    String byEvent = CommandRun.of("chain", value.get("eventId").asText(), FAULTS).out();
    assertThat(byOrder).isNotEmpty().isEqualTo(byFlow).isEqualTo(byEvent);
  }

  @Test
  void drawsAPngWithoutADisplay() throws IOException {
    Path dark = folder.resolve("dark.png");
    Path light = folder.resolve("light.png");
    assertThat(snapshot("o-7592", FAULTS, "-o", dark.toString())).contains("o-7592", "dark.png");
    snapshot("o-7592", FAULTS, "--light", "-o", light.toString());
    BufferedImage onDark = ImageIO.read(dark.toFile());
    BufferedImage onLight = ImageIO.read(light.toFile());
    assertThat(onDark.getWidth()).isGreaterThan(1_000);
    assertThat(brightness(onDark.getRGB(1, 1))).isLessThan(60);
    assertThat(brightness(onLight.getRGB(1, 1))).isGreaterThan(200);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dark.png", "light.png");
  }

  private static int brightness(int argb) {
    return ((argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255)) / 3;
  }

  @Test
  void drawsAnSvgThatNamesItsEvents() throws Exception {
    Path svg = folder.resolve("timeline.svg");
    snapshot("o-7592", FAULTS, "-o", svg.toString());
    var document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(svg.toFile());
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(document.getDocumentElement().getTextContent())
        .contains("OrderPlaced", "PaymentCaptured", "Unfinished chain");
  }

  @Test
  void withoutAnIdTheMostRemarkableChainIsDrawn() throws IOException {
    Path svg = folder.resolve("some.svg");
    assertThat(snapshot(FAULTS, "-o", svg.toString())).contains("o-7592");
    assertThat(Files.readString(svg)).contains("o-7592");
  }

  @Test
  void anOldPictureIsReplacedAsAWhole() throws IOException {
    Path svg = folder.resolve("timeline.svg");
    Files.writeString(svg, "old");
    assertThat(CommandRun.of("snapshot", "o-nothing", FAULTS, "-o", svg.toString()).code())
        .isEqualTo(ExitCode.MISTAKE);
    assertThat(svg).hasContent("old");
    snapshot("o-7592", FAULTS, "-o", svg.toString());
    assertThat(Files.readString(svg)).startsWith("<").contains("</svg>");
  }

  private static String snapshot(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "snapshot";
    System.arraycopy(args, 0, all, 1, args.length);
    CommandRun run = CommandRun.of(all);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    return run.err();
  }
}
