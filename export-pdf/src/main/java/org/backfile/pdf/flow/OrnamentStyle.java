package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Anchor;

/**
 * How a rule, a frame or a space is set.
 *
 * @param frame its ground, lines and padding
 * @param space what is left free above and below
 * @param indent how far a frame stays away from the sides; the first line's part means nothing
 * @param share how much of the width a rule takes, 0 to 1
 * @param align where a shorter rule stands
 */
public record OrnamentStyle(
    FlowBlock.Frame frame,
    BlockStyle.Space space,
    BlockStyle.Indent indent,
    double share,
    BlockStyle.Align align) {
  /** Checks the components. */
  public OrnamentStyle {
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(space, "space");
    Objects.requireNonNull(indent, "indent");
    Objects.requireNonNull(align, "align");
    checkArgument(share >= 0 && share <= 1, "share %s must be 0..1", share);
  }

  /** The same with more space above, in points. */
  public OrnamentStyle after(double gap) {
    BlockStyle.Space lower = new BlockStyle.Space(space.before() + gap, space.after());
    return new OrnamentStyle(frame, lower, indent, share, align);
  }

  /** A rule of its thickness, length and colour. */
  public FlowBlock.Rule rule() {
    return rule(Optional.empty());
  }

  /** The same with a lasting name. */
  public FlowBlock.Rule rule(Optional<Anchor> anchor) {
    return new FlowBlock.Rule(space, frame.line(), share, align, frame.ink(), anchor);
  }

  /** A group with its frame, if that has anything to draw, and the space around it. */
  public FlowBlock.GroupStyle group() {
    FlowBlock.GroupStyle plain =
        FlowBlock.GroupStyle.inset(space.before(), space.after(), indent.start(), indent.end());
    boolean drawn = frame.ground().isPresent() || frame.sides() != FlowBlock.Sides.NONE;
    return drawn ? plain.framed(frame) : plain;
  }
}
