package io.sequitur.ui.canvas;

import javafx.animation.AnimationTimer;

/** Runs a task at the next pulse, once however often it was asked for. For the JavaFX thread. */
public final class PulseTask {
  private final Runnable task;
  private boolean waiting;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          waiting = false;
          task.run();
        }
      };

  public PulseTask(Runnable task) {
    this.task = task;
  }

  /** Asks for the task to run at the next pulse. */
  public void request() {
    if (!waiting) {
      waiting = true;
      timer.start();
    }
  }
}
