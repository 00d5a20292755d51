package org.backfile.ingest.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureKeyTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/img/crane.jpg, https://a.example/img/crane-300x200.jpg",
    "https://www.a.example/img/crane.jpg, https://cdn.a.example/img/crane.jpg",
    "https://a.example/img/640/crane.jpg, https://a.example/img/1024/crane.jpg",
    "https://a.example/thumb/crane.jpg, https://a.example/large/crane.jpg",
    "'https://a.example/w_400,h_300,c_fill/crane.jpg', https://a.example/w_800/crane.jpg",
    "https://a.example/img/crane.jpg?w=400, https://a.example/img/crane.jpg?w=800&fit=crop",
    "https://a.example/m/7f3c?w=400, https://a.example/m/7f3c?width=900",
    "https://a.example/2024/the-crane-over-the-quay-1024x683.jpg, https://b.example/c/2024/the-crane-over-the-quay.jpg",
    "https://a.example/i/crane-at-dawn-640.jpg, https://a.example/i/crane-at-dawn-1280.jpg",
    "https://a.example/styles/wide/public/crane.jpg?h=0a1b2c3d, https://a.example/styles/card_500/public/crane.jpg?h=1a2b3c4d",
    "https://a.example/v2/resize:fit:1200/1*QZcLasKbzXoWZVJvaebADb.png, https://a.example/v2/resize:fit:1400/1*QZcLasKbzXoWZVJvaebADb.png",
    "'https://a.example/cdn/width=640,onerror=redirect/the-crane-over-the-quay.jpg', 'https://a.example/cdn/width=960,onerror=redirect/the-crane-over-the-quay.jpg'",
    "https://a.example/b/w640-h426/the-crane-over-the-quay.jpg, https://a.example/b/s4000/the-crane-over-the-quay.jpg",
    "https://a.example/i/0a-b_w948_r1.778_fpx5_fpy4.jpg, https://a.example/i/0a-b_w488_r1.778_fpx5_fpy4.jpg",
    "https://a.example/i/620_460/the-crane-over-the-quay.jpg, https://b.example/the-crane-over-the-quay.jpg",
    "https://a.example/i/max/640/1*Q7hT2.png, https://a.example/i/max/1200/1*Q7hT2.png",
    "https://a.example/i/9f/16:9/the-crane-over-the-quay.jpg, https://a.example/i/9f/4:3/the-crane-over-the-quay.jpg",
    "https://a.example/r/k3y=/P576YUSSWVG77AD5IZICKXZ35M.jpg, https://b.example/P576YUSSWVG77AD5IZICKXZ35M.jpg",
    "https://a.example/crane.jpg?s=0123456789abcdef, https://a.example/crane.jpg?s=fedcba9876543210",
    "https://a.example/img/crane@2x.png, https://a.example/img/crane.png",
    "https://a.example/s320/crane.jpg, https://a.example/s1600/crane.jpg",
  })
  void sizesOfOnePictureHaveOneKey(String one, String other) {
    assertThat(PictureKey.of(one)).isEqualTo(PictureKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/church/one.jpg, https://a.example/harbour/one.jpg",
    "https://a.example/img/quay-210.jpg, https://a.example/img/quay-220.jpg",
    "https://a.example/image.php?id=1, https://a.example/image.php?id=2",
    "https://a.example/2024/01/picture.jpg, https://a.example/2024/02/picture.jpg",
    "https://a.example/content/a.jpg, https://a.example/files/a.jpg",
    "https://a.example/img/quay-1920.jpg, https://a.example/img/quay-2000.jpg",
    "https://a.example/1920/quay.jpg, https://a.example/2000/quay.jpg",
    "https://a.example/q1/chart.png, https://a.example/q2/chart.png",
    "https://a.example/s01/quay.jpg, https://a.example/s02/quay.jpg",
    "https://a.example/tram-s12.jpg, https://a.example/tram-s13.jpg",
    "https://a.example/tide-12x30.jpg, https://a.example/tide-14x50.jpg",
    "https://a.example/portion-small.jpg, https://a.example/portion-large.jpg",
    "https://a.example/chart.png?id=1, https://a.example/chart.png?id=2",
    "https://a.example/still?t=10, https://a.example/still?t=20",
    "https://a.example/find?q=harbour, https://a.example/find?q=church",
    "https://a.example/c_church/a.jpg, https://a.example/c_harbour/a.jpg",
    "https://a.example/id/AbC, https://a.example/id/aBc",
    "https://a.example/a.jpg, https://b.test/a.jpg",
    "https://a.example/2024/05/01/cartoon-of-the-day-large.jpg, https://a.example/2024/05/02/cartoon-of-the-day-large.jpg",
    "https://a.example/s/aaa111/featured-image-large.jpg, https://a.example/s/bbb222/featured-image-large.jpg",
    "https://a.example/upload/a/%D1%84%D0%BE%D1%82%D0%BE1.jpg, https://a.example/upload/c/%D1%84%D0%BE%D1%82%D0%BE1.jpg",
    "https://a.example/mercedes-e-class-w123.jpg, https://a.example/mercedes-e-class-w124.jpg",
    "https://a.example/largest-companies-500.jpg, https://a.example/largest-companies-1000.jpg",
    "https://a.example/annual-report-page-300.jpg, https://a.example/annual-report-page-320.jpg",
    "https://a.example/population-of-town-1400.png, https://a.example/population-of-town-1600.png",
    "https://a.example/files/2024_05/photo.jpg, https://a.example/files/2024_06/photo.jpg",
    "https://a.example/set/1_2/photo.jpg, https://a.example/set/3_4/photo.jpg",
    "https://a.example/styles/modern/kitchen.jpg, https://a.example/styles/rustic/kitchen.jpg",
    "https://a.example/people/max/anna/portrait.jpg, https://a.example/people/max/berta/portrait.jpg",
    "https://a.example/player/12/profile-photo-2024.jpg, https://a.example/player/13/profile-photo-2024.jpg",
    "https://a.example/gallery/320/1.jpg, https://a.example/gallery/400/1.jpg",
    "https://a.example/image?site=post&h=9f8e7d6c, https://a.example/image?site=post&h=1a2b3c4d",
    "https://a.example/image2.ashx?h=ab12, https://a.example/image2.ashx?h=cd34",
    "https://a.example/resize2.php?q=12, https://a.example/resize2.php?q=13",
    "https://a.example/show?s=0123456789abcdef, https://a.example/show?s=fedcba9876543210",
    "https://a.example/picture?w=1201, https://a.example/picture?w=1202",
    "https://a.example/img/quay-320.jpg, https://a.example/img/quay-360.jpg",
    "https://a.example/IMG_1080.jpg, https://a.example/IMG_1200.jpg",
    "https://a.example/DSC_1280.jpeg, https://a.example/DSC_1366.jpeg",
    "https://a.example/map.svg#north, https://a.example/map.svg#south",
    "https://a.example/2023/report-on-the-harbour.jpg, https://a.example/2024/report-on-the-harbour.jpg",
    "https://a.example/north/20240115.jpg, https://a.example/south/20240115.jpg",
    "https://a.example/img/crane-1.jpg, https://a.example/img/crane-2.jpg",
    "https://a.example/load?url=a.jpg&w=400, https://a.example/load?url=b.jpg&w=400",
    "'data:image/png;base64,AAAABBBB', 'data:image/png;base64,AAAACCCC'",
  })
  void differentPicturesHaveDifferentKeys(String one, String other) {
    assertThat(PictureKey.of(one)).isNotEqualTo(PictureKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"data:image/png;base64", "https://a.example/"})
  void endsOfLongAddressesCount(String start) {
    String one = start + "a".repeat(5_000);
    assertThat(PictureKey.of(one + "1")).isNotEqualTo(PictureKey.of(one + "2"));
  }
}
