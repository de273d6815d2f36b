package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import org.junit.jupiter.api.Test;

class UncaughtFailureTest extends WindowTest {
  @Test
  void aThreadThatDiesIsToldInTheWindow() throws InterruptedException {
    Thread.UncaughtExceptionHandler ofWindow = Thread.getDefaultUncaughtExceptionHandler();
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("the raster is gone");
            });
    thread.start();
    thread.join();
    waitFor(() -> lookup("#notices .notification").tryQuery().isPresent());
    assertThat(lookup("#notices .notification").queryAs(Notification.class).getMessage())
        .contains("the raster is gone");

    interact(() -> explorer.close());
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotSameAs(ofWindow);
  }
}
