package org.backfile.bench.pictures;

import java.util.List;
import java.util.function.Supplier;

/**
 * A sample article's picture.
 *
 * @param path where it lies below the samples, with slashes; its ending says the format
 * @param scene makes its motif
 */
record SamplePicture(String path, Supplier<Scene> scene) {

  /** Every picture of the samples, in the order of their paths. */
  static List<SamplePicture> all() {
    return List.of(
        new SamplePicture("bakery/cent-ans-de-pain.jpg", BreadOven::new),
        new SamplePicture("city-library/biblioteka-otkrylas.jpg", ReadingRoom::new),
        new SamplePicture("comet/el-cometa-vuelve-2.png", StarChart::new),
        new SamplePicture("comet/el-cometa-vuelve.jpg", CometOverDome::new),
        new SamplePicture("cup-final/la-final-de-la-copa.jpg", FloodlitGround::new),
        new SamplePicture("dam/zapora-w-zawilczu.jpg", DamSpillways::new),
        new SamplePicture(
            "glacier-survey/silberkarferner-verliert-vier-meter.jpg", GlacierLine::new),
        new SamplePicture("glacier-survey/seventy-summers-of-ice-chart.png", ThicknessChart::new),
        new SamplePicture("harbour-storm/faehren-bleiben-im-hafen.jpg", MoleInSurf::new),
        new SamplePicture("harbour-storm/flood-gates-hold.jpg", HarbourStorm::new),
        new SamplePicture("island-ferry/a-ultima-barca.jpg", FerryAtDusk::new),
        new SamplePicture("night-train/le-train-de-nuit-revient.jpg", NightTrain::new),
        new SamplePicture("river-year/a-year-on-the-averle/1-delta.jpg", RiverDelta::new),
        new SamplePicture("river-year/a-year-on-the-averle/2-ice-floes.jpg", IceFloes::new),
        new SamplePicture("seed-bank/seed-bank-opens-its-door.jpg", SeedVault::new),
        new SamplePicture("village-council/krynychany-obraly-radu.jpg", BallotBox::new));
  }
}
