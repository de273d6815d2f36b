package io.sequitur.bench;

import io.sequitur.session.LogSession;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SessionState;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.Explorer;
import io.sequitur.ui.canvas.PaintedPicture;
import io.sequitur.ui.canvas.PictureCanvas;
import io.sequitur.ui.shell.Fonts;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/**
 * Pans and zooms over all events of a log in the real window, as a hand would at every frame, and
 * prints frame times: {@code FrameTimes LOG [FRAMES]}. Needs a display, and JavaFX on the module
 * path.
 *
 * <p>Two figures: the time between frames, and the time between frames that show a new picture,
 * since pictures are laid out beside the JavaFX thread.
 */
public final class FrameTimes {
  private static final long WARM_UP = 120;
  private static final int PHASE = 120;

  private final Stage stage;
  private final Explorer explorer;
  private final int frames;
  private final CompletableFuture<long[][]> result = new CompletableFuture<>();

  private FrameTimes(SettingsFile settings, int frames) {
    this.frames = frames;
    stage = new Stage();
    explorer = new Explorer(stage, settings, Optional.empty(), LogSession::open);
  }

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    Path log = Path.of(args[0]);
    int frames = args.length > 1 ? Integer.parseInt(args[1]) : 1_200;
    SettingsFile settings = new SettingsFile(Files.createTempDirectory("sequitur-frames"));
    Settings size = new Settings();
    size.setNumber("window.width", 1600);
    size.setNumber("window.height", 900);
    settings.save(size);
    CompletableFuture<FrameTimes> made = new CompletableFuture<>();
    Platform.startup(
        () -> {
          Fonts.load();
          FrameTimes bench = new FrameTimes(settings, frames);
          bench.explorer.show(List.of(SourceRequest.of(log)), SessionOptions.DEFAULT);
          made.complete(bench);
        });
    FrameTimes bench = made.get();
    bench.waitUntilRead();
    Platform.runLater(bench::drive);
    long[][] times = bench.result.get(10, TimeUnit.MINUTES);
    say("frames (median, 99th percentile): %s", figures(times[0]));
    say("new pictures (median, 99th percentile): %s", figures(times[1]));
    Platform.runLater(bench.explorer::close);
    Platform.exit();
  }

  private void waitUntilRead() throws Exception {
    boolean ready = false;
    while (!ready) {
      CompletableFuture<Boolean> asked = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            var snapshot = explorer.workspace().snapshotProperty().get();
            boolean read = snapshot != null && snapshot.state() == SessionState.COMPLETE;
            asked.complete(read && shown() != null);
          });
      ready = asked.get(1, TimeUnit.MINUTES);
      TimeUnit.MILLISECONDS.sleep(ready ? 3_000 : 200);
    }
    var snapshot = explorer.workspace().snapshotProperty().get();
    say("%,d records, all events, 1600 × 900", snapshot.analysis().totals().records());
  }

  private Node pane() {
    return stage.getScene().lookup("#timeline-pane");
  }

  private PaintedPicture shown() {
    Node pane = pane();
    return pane == null ? null : ((PictureCanvas) pane.lookup(".picture-canvas")).shown();
  }

  private void drive() {
    Node pane = pane();
    long[] frameTimes = new long[frames];
    long[] pictureTimes = new long[frames];
    int[] pictures = {0};
    new AnimationTimer() {
      private long frame = -WARM_UP;
      private long last;
      private long lastPicture;
      private PaintedPicture picture;

      @Override
      public void handle(long now) {
        long time = System.nanoTime();
        if (frame > 0) {
          frameTimes[(int) frame - 1] = time - last;
        }
        last = time;
        if (shown() != picture) {
          picture = shown();
          if (frame > 0) {
            pictureTimes[pictures[0]++] = time - lastPicture;
          }
          lastPicture = time;
        }
        if (frame == frames) {
          stop();
          result.complete(new long[][] {frameTimes, Arrays.copyOf(pictureTimes, pictures[0])});
          return;
        }
        move(pane, Math.floorMod(frame, 4L * PHASE));
        frame++;
      }
    }.start();
  }

  /** Zooms in, pans right, pans left, zooms out. */
  private static void move(Node pane, long step) {
    long phase = step / PHASE;
    if (phase == 0 || phase == 3) {
      double x = pane.getLayoutBounds().getWidth() * 0.6;
      double y = pane.getLayoutBounds().getHeight() / 2;
      double delta = phase == 0 ? 14 : -14;
      pane.fireEvent(
          new ScrollEvent(
              ScrollEvent.SCROLL,
              x,
              y,
              x,
              y,
              false,
              false,
              false,
              false,
              false,
              false,
              0,
              delta,
              0,
              delta,
              ScrollEvent.HorizontalTextScrollUnits.NONE,
              0,
              ScrollEvent.VerticalTextScrollUnits.NONE,
              0,
              0,
              null));
    } else {
      KeyCode key = phase == 1 ? KeyCode.D : KeyCode.A;
      pane.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
  }

  private static String figures(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2] / 1e6;
    double high = sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6;
    return String.format(Locale.ROOT, "%.1f ms, %.1f ms (%,d)", median, high, sorted.length);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
