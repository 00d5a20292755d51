package org.backfile.bench.pictures;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/** The samples' motifs as plain pictures, for those who need many of them. */
public final class SampleScenes {

  private SampleScenes() {}

  /** Fresh prints of all motifs of 1600 by 1067 pixels, in a fixed order. */
  public static List<BufferedImage> landscapes() {
    return Stream.<Scene>of(
            new HarbourStorm(),
            new NightTrain(),
            new SeedVault(),
            new BallotBox(),
            new FloodlitGround(),
            new GlacierLine(),
            new CometOverDome(),
            new DamSpillways(),
            new FerryAtDusk(),
            new RiverDelta(),
            new IceFloes())
        .map(scene -> scene.compose().pull())
        .toList();
  }
}
