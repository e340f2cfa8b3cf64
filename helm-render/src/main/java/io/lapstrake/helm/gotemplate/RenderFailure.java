package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure of a template with its place; the message is Go's own, with all that led to it. */
public final class RenderFailure extends TemplateFailure {

  private static final long serialVersionUID = 1;

  /** What made a template fail. */
  public enum Reason {
    /** It cannot be parsed. */
    SYNTAX,
    /** It cannot be run. */
    EXECUTION,
    /** It says itself that it fails, with {@code fail} or {@code required}. */
    REFUSAL,
    /** It came to a limit. */
    LIMIT
  }

  private final Reason reason;
  private final transient Place place;
  private final transient @Nullable TemplateFailure inner;
  private final String before;

  /**
   * A failure.
   *
   * @param before the message, up to that of the failure within
   * @param inner what it was caused by, a failure within a template that was included
   */
  RenderFailure(Reason reason, Place place, String before, @Nullable TemplateFailure inner) {
    super(before);
    this.reason = reason;
    this.place = place;
    this.before = before;
    this.inner = inner;
  }

  /** What made it fail; of one within another, that of the inner one. */
  public Reason reason() {
    return inner instanceof RenderFailure failure ? failure.innermost().reason : reason;
  }

  /** Where it failed: in the file that was rendered. */
  public Place place() {
    return place;
  }

  /** Where it failed in the template that was included last. */
  public Place innermostPlace() {
    return innermost().place;
  }

  /** The failure within a template that this one includes; empty if it failed by itself. */
  public Optional<TemplateFailure> inner() {
    return Optional.ofNullable(inner);
  }

  /** The message of what went wrong, without where. */
  public String detail() {
    RenderFailure last = innermost();
    return last.inner == null ? last.before : String.valueOf(last.inner.getMessage());
  }

  /** The message as Helm prints it, which shortens Go's where it cannot be parsed or refuses. */
  public String inHelmsWords() {
    String message = getMessage();
    return switch (reason()) {
      case SYNTAX -> {
        String[] parts = message.split(": ", -1);
        yield "parse error at (" + parts[1] + "): " + parts[parts.length - 1];
      }
      case REFUSAL -> "execution error at (" + place + "): " + detail();
      case EXECUTION, LIMIT -> message;
    };
  }

  private RenderFailure innermost() {
    RenderFailure failure = this;
    while (failure.inner instanceof RenderFailure next) {
      failure = next;
    }
    return failure;
  }

  /** The whole message, which is as long as the templates are nested. */
  @Override
  public String getMessage() {
    var message = new StringBuilder(before);
    TemplateFailure next = inner;
    while (next instanceof RenderFailure failure) {
      message.append(failure.before);
      next = failure.inner;
    }
    return message.append(next == null ? "" : next.getMessage()).toString();
  }
}
