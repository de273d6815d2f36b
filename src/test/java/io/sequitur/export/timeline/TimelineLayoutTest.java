package io.sequitur.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ChainTree;
import io.sequitur.export.ServicePalette;
import io.sequitur.export.picture.BundledMeasure;
import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.SvgWriter;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.fixture.Events;
import io.sequitur.fixture.Flows;
import io.sequitur.fixture.Golden;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Analyzer;
import io.sequitur.rule.RuleOptions;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineLayoutTest {
  private static final TextMeasure MEASURE = new BundledMeasure();

  static Stream<Arguments> flowsInWindows() {
    List<Arguments> cases = new ArrayList<>();
    for (Map.Entry<String, Events> flow : TimelineGallery.flows().entrySet()) {
      for (int[] size : new int[][] {{1440, 900}, {1000, 640}, {420, 300}}) {
        cases.add(Arguments.of(flow.getKey(), flow.getValue(), size[0], size[1]));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0} {2} x {3}")
  @MethodSource("flowsInWindows")
  void labelsNeverOverlap(String name, Events events, int width, int height) {
    TimelinePicture picture = layout(model(events), true, false, options(width, height));
    Rectangle2D whole = new Rectangle2D.Double(0, 0, width, height);
    List<Seen> texts = new ArrayList<>();
    collect(picture.picture().shapes(), whole, texts);
    List<Rectangle2D> boxes = texts.stream().map(Seen::box).toList();

    assertThat(texts).isNotEmpty();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j)))
            .as("%s over %s", texts.get(i), texts.get(j))
            .isFalse();
      }
    }
  }

  @ParameterizedTest(name = "{0} {2} x {3}")
  @MethodSource("flowsInWindows")
  void nothingIsWrittenBeyondTheEdges(String name, Events events, int width, int height) {
    TimelinePicture picture = layout(model(events), true, false, options(width, height));
    List<Seen> texts = new ArrayList<>();
    collect(picture.picture().shapes(), new Rectangle2D.Double(-9, -9, 9999, 9999), texts);

    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(text.box().getMinX()).isGreaterThanOrEqualTo(0);
              assertThat(text.box().getMaxX()).isLessThanOrEqualTo(width);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "faults", "idle", "long-names", "many-200"})
  void equalInputGivesAnEqualPicture(String flow) {
    TimelineModel one = model(TimelineGallery.flows().get(flow));
    TimelineModel two = model(TimelineGallery.flows().get(flow));

    assertThat(layout(one, true, true, options(900, 500)).picture())
        .isEqualTo(layout(two, true, true, options(900, 500)).picture());
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "faults", "idle"})
  void smallChainsAreDrawnAsTheyWereLookedAt(String flow) {
    TimelineModel model = model(TimelineGallery.flows().get(flow));
    TimelineAxis axis = TimelineAxis.of(model, true, false);
    TimelinePicture picture = new TimelineLayout(model, axis, MEASURE).layout(options(900, 480));

    Golden.check(
        "timeline/" + flow + ".svg",
        new SvgWriter(new TimelineText(model, axis)).svg(picture.picture()));
  }

  @Test
  void aRowOfEqualEventsIsNamedOnceAndItsBundleOfLinksIsNotCovered() {
    List<String> texts = texts(layout(model(Flows.fan(60)), true, false, options(1000, 400)));

    assertThat(texts).contains("BatchStarted");
    assertThat(texts.stream().filter("ItemReserved"::equals).count()).isBetween(1L, 3L);
    assertThat(texts.stream().filter(text -> text.endsWith(" ms") && !text.startsWith("+")))
        .hasSizeLessThan(3);
  }

  @Test
  void aTimeIsSaidAfterEachFoldedGap() {
    List<String> texts = texts(layout(model(Flows.twoGaps()), true, false, options(740, 700)));

    assertThat(texts).contains("5 h 00 min", "2 d 19 h");
    assertThat(texts).anyMatch(text -> text.startsWith("+5 h"));
    assertThat(texts).anyMatch(text -> text.startsWith("+3 d"));
  }

  private static List<String> texts(TimelinePicture picture) {
    List<Seen> texts = new ArrayList<>();
    collect(picture.picture().shapes(), new Rectangle2D.Double(0, 0, 9999, 9999), texts);
    return texts.stream().map(seen -> seen.text().text()).toList();
  }

  @Test
  void everyRecordOfASmallChainIsADotAndEveryLinkACurve() {
    TimelineModel model = model(Flows.order());
    List<Mark> marks = marks(layout(model, true, false, options(1000, 600)));

    assertThat(marks.stream().filter(TimelineMark.OfRecord.class::isInstance).distinct())
        .hasSize(10);
    assertThat(marks.stream().filter(TimelineMark.OfLink.class::isInstance).distinct()).hasSize(8);
  }

  @Test
  void missingCausesAndOtherChainsAreDrawnAsStubs() {
    List<Mark> marks = marks(layout(model(Flows.faults()), true, false, options(1000, 600)));

    assertThat(marks).anyMatch(TimelineMark.OfMissingCause.class::isInstance);
    assertThat(marks)
        .anyMatch(m -> m instanceof TimelineMark.OfOtherChain other && other.isCause());
    assertThat(marks)
        .anyMatch(m -> m instanceof TimelineMark.OfOtherChain other && !other.isCause());
  }

  @Test
  void tenThousandEventsAreColumnsUntilZoomedIn() {
    TimelineModel model = model(Flows.many(10_000, 9, 3));
    TimelineAxis axis = TimelineAxis.of(model, true, false);
    TimelineLayout layout = new TimelineLayout(model, axis, MEASURE);
    TimelinePicture all = layout.layout(options(1200, 700));
    double middle = (axis.min() + axis.max()) / 2;
    TimelinePicture near = layout.layout(options(1200, 700).window(middle, middle + 2e9));
    Predicate<Mark> isLink = TimelineMark.OfLink.class::isInstance;

    assertThat(marks(all)).noneMatch(isLink);
    assertThat(
            marks(all).stream()
                .filter(TimelineMark.OfGroup.class::isInstance)
                .distinct()
                .mapToInt(m -> ((TimelineMark.OfGroup) m).count())
                .sum())
        .isEqualTo(model.size());
    assertThat(marks(near)).anyMatch(isLink);
    assertThat(marks(near)).anyMatch(TimelineMark.OfRecord.class::isInstance);
  }

  @Test
  void theSelectedRecordIsRinged() {
    TimelineModel model = model(Flows.order());
    TimelineOptions plain = options(1000, 600);
    TimelineOptions selected =
        new TimelineOptions(
            1000,
            600,
            Double.NaN,
            Double.NaN,
            0,
            true,
            true,
            4,
            plain.colors(),
            plain.palette(),
            1);
    int ring = PictureColors.DARK.selection();

    assertThat(circles(layout(model, true, false, plain)))
        .noneMatch(c -> c.stroke() != null && c.stroke().argb() == ring);
    assertThat(circles(layout(model, true, false, selected)))
        .anyMatch(c -> c.stroke() != null && c.stroke().argb() == ring);
  }

  @Test
  void manyLanesScroll() {
    TimelineModel model = model(Flows.many(200, 20, 5));
    TimelinePicture picture = layout(model, true, false, options(900, 400));

    assertThat(picture.contentHeight()).isGreaterThan(picture.plotBottom() - picture.plotTop());
  }

  private static TimelineOptions options(int width, int height) {
    List<String> names =
        List.of("order", "inventory", "payment", "shipping", "notification", "invoicing", "audit");
    return TimelineOptions.fit(width, height, PictureColors.DARK, ServicePalette.EMPTY.with(names));
  }

  static TimelineModel model(Events events) {
    ChainIndex chains = events.chains();
    Analysis analysis =
        Analyzer.analyze(chains.store(), chains, RuleOptions.DEFAULT, Runnable::run);
    ChainTree tree = ChainTree.of(chains, chains.chainOf(0));
    long tolerance = RuleOptions.DEFAULT.skewTolerance();
    return TimelineModel.of(tree, ChainFindings.of(analysis, tree, tolerance, 1000), tolerance);
  }

  private static TimelinePicture layout(
      TimelineModel model, boolean fold, boolean adjusted, TimelineOptions options) {
    TimelineAxis axis = TimelineAxis.of(model, fold, adjusted);
    return new TimelineLayout(model, axis, MEASURE).layout(options);
  }

  /** A text and where it is seen. */
  private record Seen(Shape.Text text, Rectangle2D box) {}

  private static void collect(List<Shape> shapes, Rectangle2D clip, List<Seen> texts) {
    for (Shape shape : shapes) {
      if (shape instanceof Shape.Text text) {
        Rectangle2D seen = box(text).createIntersection(clip);
        if (seen.getWidth() > 0 && seen.getHeight() > 0) {
          texts.add(new Seen(text, seen));
        }
      } else if (shape instanceof Shape.Clipped c) {
        Rectangle2D inner = new Rectangle2D.Double(c.x(), c.y(), c.width(), c.height());
        collect(c.shapes(), inner.createIntersection(clip), texts);
      }
    }
  }

  private static Rectangle2D box(Shape.Text text) {
    double width = MEASURE.width(text.text(), text.font());
    double size = text.font().size();
    return new Rectangle2D.Double(
        text.anchor().left(text.x(), width), text.y() - 0.72 * size, width, 0.78 * size);
  }

  private static List<Mark> marks(TimelinePicture picture) {
    List<Mark> marks = new ArrayList<>();
    forEach(picture.picture().shapes(), shape -> marks.add(shape.mark()));
    marks.removeIf(java.util.Objects::isNull);
    return marks;
  }

  private static List<Shape.Circle> circles(TimelinePicture picture) {
    List<Shape.Circle> circles = new ArrayList<>();
    forEach(
        picture.picture().shapes(),
        shape -> {
          if (shape instanceof Shape.Circle circle) {
            circles.add(circle);
          }
        });
    return circles;
  }

  private static void forEach(List<Shape> shapes, java.util.function.Consumer<Shape> visitor) {
    for (Shape shape : shapes) {
      if (shape instanceof Shape.Clipped clipped) {
        forEach(clipped.shapes(), visitor);
      } else {
        visitor.accept(shape);
      }
    }
  }
}
