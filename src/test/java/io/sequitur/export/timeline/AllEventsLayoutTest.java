package io.sequitur.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.export.ServicePalette;
import io.sequitur.export.picture.BundledMeasure;
import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.fixture.Events;
import io.sequitur.rule.Analyzer;
import io.sequitur.rule.RuleOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllEventsLayoutTest {
  private static final int CHAINS = 900;

  /** Chains of three events in an hour; some events come twice. */
  private static AllEvents hour() {
    Random random = new Random(7);
    Events events = new Events();
    for (int i = 0; i < CHAINS; i++) {
      double at = random.nextDouble() * 3_600_000;
      String c = "c" + i;
      events.event("a" + i).type("A").service("one").correlation(c).at(at).add();
      at += 50;
      events.event("b" + i).type("B").service("two").correlation(c).causes("a" + i).at(at).add();
      at += 70;
      events.event("c" + i).type("C").service("one").correlation(c).causes("b" + i).at(at).add();
      if (i % 50 == 0) {
        events
            .event("c" + i)
            .type("C")
            .service("one")
            .correlation(c)
            .causes("b" + i)
            .at(at + 9)
            .add();
      }
    }
    return all(events);
  }

  private static AllEvents all(Events events) {
    ChainIndex chains = events.chains();
    return AllEvents.of(
        chains,
        Analyzer.analyze(chains.store(), chains, RuleOptions.DEFAULT, Runnable::run),
        RuleOptions.DEFAULT.skewTolerance());
  }

  private static List<Mark> marks(AllEvents all, double from, double to) {
    TimelineOptions options =
        TimelineOptions.fit(1200, 500, PictureColors.DARK, ServicePalette.EMPTY).window(from, to);
    List<Mark> marks = new ArrayList<>();
    TimelinePicture picture =
        new AllEventsLayout(all, new BundledMeasure()).layout(options, Double.NaN, 0);
    collect(picture.picture().shapes(), marks);
    return marks;
  }

  private static void collect(List<Shape> shapes, List<Mark> marks) {
    for (Shape shape : shapes) {
      if (shape instanceof Shape.Clipped clipped) {
        collect(clipped.shapes(), marks);
      } else if (shape.mark() != null) {
        marks.add(shape.mark());
      }
    }
  }

  @Test
  void theColumnsOfAWideViewHoldEveryRecordOnce() {
    AllEvents all = hour();
    Set<Mark> groups = new HashSet<>(marks(all, Double.NaN, 0));
    groups.removeIf(mark -> !(mark instanceof TimelineMark.OfGroup));

    assertThat(groups.stream().mapToInt(mark -> ((TimelineMark.OfGroup) mark).count()).sum())
        .isEqualTo(3 * CHAINS + CHAINS / 50);
  }

  @Test
  void aNearViewShowsRecordsAndTheirLinks() {
    AllEvents all = hour();
    List<Mark> marks = marks(all, 1e9 * 60, 1e9 * 75);

    assertThat(marks).anyMatch(TimelineMark.OfRecord.class::isInstance);
    assertThat(marks).anyMatch(TimelineMark.OfLink.class::isInstance);
  }

  @Test
  void recordsWithFindingsAreTold() {
    AllEvents all = hour();

    assertThat(all.warnings().size()).isEqualTo(CHAINS / 50);
    assertThat(all.errors().size()).isZero();
  }

  @Test
  void servicesAreLanesAndTopicsWhereRecordsNameNoService() {
    Events events = new Events();
    events.event("a").service("one").at(5).add();
    events.event("b").topic("lonely", 3).at(0).add();
    AllEvents all = all(events);

    assertThat(all.lanes()).extracting(Lane::name).containsExactly("lonely", "one");
    assertThat(all.laneOf(0)).isEqualTo(1);
    assertThat(all.laneOf(1)).isZero();
  }

  @Test
  void recordsWithoutTimesAreCountedButNotDrawn() {
    Events events = new Events();
    events.event("a").service("one").at(5).add();
    events.event("b").service("one").add();
    AllEvents all = all(events);

    assertThat(all.records().size()).isEqualTo(1);
    assertThat(all.records().untimed()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:16:00Z, 2026-03-02T09:17:00Z, 12, 09:16:30",
    "2026-03-02T09:16:00Z, 2026-03-02T09:16:00.010Z, 0.002, 09:16:00.004",
    "2026-03-01T00:00:00Z, 2026-03-02T12:00:00Z, 20000, 2 Mar",
    "2026-01-20T00:00:00Z, 2026-06-02T12:00:00Z, 2000000, Mar 2026",
    "1999-01-20T00:00:00Z, 2026-06-02T12:00:00Z, 90000000, 2020"
  })
  void ticksAreRoundTimesOfTheClock(String from, String to, double seconds, String label) {
    List<ClockTicks.Tick> ticks =
        ClockTicks.between(
            io.sequitur.model.Times.parse(from), io.sequitur.model.Times.parse(to), seconds * 1e9);

    assertThat(ticks).extracting(ClockTicks.Tick::label).contains(label);
    for (int i = 1; i < ticks.size(); i++) {
      assertThat(ticks.get(i).nanos() - ticks.get(i - 1).nanos())
          .isGreaterThanOrEqualTo((long) (seconds * 0.88e9));
    }
  }
}
