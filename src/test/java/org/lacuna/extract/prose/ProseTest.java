package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.extract.prose.Reads.lines;
import static org.lacuna.extract.prose.Reads.reasons;

import org.junit.jupiter.api.Test;
import org.lacuna.extract.Leftover.Reason;
import org.lacuna.extract.Place;
import org.lacuna.extract.Reading;

class ProseTest {

  @Test
  void readsALevelAndItsGrowth() {
    assertThat(lines("2021年,新疆城镇新增就业41.2万人,同比增长3.5%。"))
        .containsExactly(
            "urban_new_jobs CN-XJ level 412000 persons exact",
            "urban_new_jobs CN-XJ yoy_percent 3.5 percent exact");
  }

  @Test
  void neverMixesPersonsAndPersonTimes() {
    assertThat(lines("2021年,新疆农村富余劳动力转移就业301万人次。"))
        .containsExactly("labour_transfers CN-XJ level 3010000 person-times exact");
    assertThat(lines("2021年,新疆农村富余劳动力转移就业301万人。"))
        .containsExactly("labour_transfers CN-XJ level 3010000 persons exact");
  }

  @Test
  void findsTwoFactsInACompletedGoal() {
    assertThat(lines("1-4月,新疆城镇新增就业18.4万人,完成全年45万人目标任务的40.9%。"))
        .containsExactly(
            "urban_new_jobs CN-XJ level 184000 persons exact",
            "urban_new_jobs CN-XJ level target 450000 persons exact",
            "urban_new_jobs CN-XJ percent_of_target 40.9 percent exact");
  }

  @Test
  void distributesOneGrowthToEachOfALevelList() {
    assertThat(lines("2024年1-5月,新疆对美国、德国、日本进出口分别增长1%、2%、3%,分别占全区总值的4%、5%、6%。"))
        .containsExactly(
            "trade_total CN-XJ US yoy_percent 1 percent exact",
            "trade_total CN-XJ DE yoy_percent 2 percent exact",
            "trade_total CN-XJ JP yoy_percent 3 percent exact",
            "trade_total CN-XJ US share_percent 4 percent exact",
            "trade_total CN-XJ DE share_percent 5 percent exact",
            "trade_total CN-XJ JP share_percent 6 percent exact");
  }

  @Test
  void keepsTheOrderOfAListOfWhichOnlyPartIsOurs() {
    assertThat(lines("2020年,新疆出口棉纱4万吨,货值8.1亿元,同比分别下降7.5%和增长2.5%。"))
        .containsExactly(
            "exports CN-XJ cotton_yarn level 810000000 CNY exact",
            "exports CN-XJ cotton_yarn yoy_percent 2.5 percent exact");
  }

  @Test
  void refusesAListOfAnotherLengthThanItsSubjects() {
    assertThat(lines("2024年,新疆对美国、德国、日本进出口分别增长1%、2%。")).isEmpty();
    assertThat(reasons("2024年,新疆对美国、德国、日本进出口分别增长1%、2%。")).contains(Reason.UNEVEN_LISTS);
  }

  @Test
  void readsGrowthBeforeItsLevelInEnglish() {
    assertThat(
            lines(
                "Xinjiang's exports rose 12.5 percent to 40.2 billion yuan in 2020, while imports"
                    + " fell 3.1 percent to 9.8 billion yuan."))
        .containsExactly(
            "exports CN-XJ yoy_percent 12.5 percent exact",
            "exports CN-XJ level 40200000000 CNY exact",
            "imports CN-XJ yoy_percent -3.1 percent exact",
            "imports CN-XJ level 9800000000 CNY exact");
  }

  @Test
  void takesAGapOverTheNationForNoLevelAndNoGrowth() {
    assertThat(lines("2024年,新疆进出口总值增长21.5%,增速高于全国(5%)16.5个百分点。"))
        .containsExactly("trade_total CN-XJ yoy_percent 21.5 percent exact");
  }

  @Test
  void leavesFiguresOfOtherPlacesAlone() {
    assertThat(lines("2024年,全国城镇新增就业1200万人。浙江省进出口总值5万亿元。")).isEmpty();
    assertThat(lines("西藏农牧民转移就业64万人,全区城镇新增就业5万人。")).isEmpty();
  }

  @Test
  void filesNoPortUnderTheRegion() {
    assertThat(lines("2024年,新疆阿拉山口口岸进出口贸易额300亿元,同比增长4%。")).isEmpty();
    assertThat(lines("2024年,新疆口岸进口煤炭20亿元。"))
        .containsExactly("imports CN-XJ-PORTS coal level 2000000000 CNY exact");
  }

  @Test
  void tellsTrainingForTransfersFromTransfers() {
    assertThat(lines("2019年,新疆开展农村富余劳动力转移就业培训40万人次。"))
        .containsExactly("training_transfer_employment CN-XJ level 400000 person-times exact");
  }

  @Test
  void tellsTheOtherProvincesFromOtherPartsOfTheRegion() {
    assertThat(lines("2019年,新疆农村富余劳动力转移就业9万人,其中转移到内地就业1万人,疆内跨地区转移就业2万人。"))
        .containsExactly(
            "labour_transfers CN-XJ level 90000 persons exact",
            "labour_transfers_interprovincial CN-XJ level 10000 persons exact",
            "labour_transfers_within_region CN-XJ level 20000 persons exact");
  }

  @Test
  void readsATargetAsATarget() {
    assertThat(lines("2021年,新疆计划城镇新增就业46万人以上。"))
        .containsExactly("urban_new_jobs CN-XJ level target 460000 persons at_least");
  }

  @Test
  void passesByWhatItCannotName() {
    assertThat(lines("2021年,新疆固定资产投资8000亿元,增长15%,一般公共预算收入1600亿元,增长9%。")).isEmpty();
    assertThat(lines("2021年,新疆出口稀奇货物3亿元。")).isEmpty();
  }

  @Test
  void refusesDamagedNumbersAndYears() {
    assertThat(lines("2021年,新疆城镇新增就业.9万人。")).isEmpty();
    assertThat(reasons("2021年,新疆城镇新增就业.9万人。")).contains(Reason.DAMAGED_NUMBER);
    assertThat(lines("207年,新疆城镇新增就业46万人。")).isEmpty();
    assertThat(lines("2021年,新疆城镇新增就业xx万人。")).isEmpty();
  }

  @Test
  void readsThroughGlossesSpacesAndFootnotes() {
    assertThat(lines("2016年,新疆城鎮新增就業(yè)[1]2.35萬(wàn)人,出 口 総 値[7]12. 5億美元。"))
        .contains("urban_new_jobs CN-XJ level 23500 persons exact");
  }

  @Test
  void quotesThePageCharacterForCharacter() {
    String page = "2016年,新疆城鎮新增就業(yè) 2.35 萬(wàn) 人。";
    Reading reading = Reads.of("x", page).readings().get(0);
    Place.TextRange range = (Place.TextRange) reading.place();
    assertThat(("x\n" + page).substring(range.start(), range.end())).isEqualTo(reading.quote());
    assertThat(reading.quote()).isEqualTo("2.35 萬(wàn) 人");
  }

  @Test
  void takesDeicticWordsForThePlaceOfTheIssuer() {
    assertThat(
            Reads.publishedBy("和田地区统计局", "全年全地区城镇新增就业2.1万人。").readings().stream().map(Reads::line))
        .containsExactly("urban_new_jobs CN-653200 level 21000 persons exact");
  }

  @Test
  void takesADatelineForNoSubject() {
    assertThat(lines("新华社乌鲁木齐7月19日电 2019年上半年,新疆城镇新增就业30万人。"))
        .containsExactly("urban_new_jobs CN-XJ level 300000 persons exact");
  }
}
