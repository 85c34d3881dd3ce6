package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lacuna.extract.Leftover.Reason;
import org.lacuna.extract.PeriodWords;

/** Sentences in the forms of releases, each with its reading as a careful statistician gives it. */
class ReleaseSentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022年,新疆进出口总值2463.6亿元,年增长57%。 | trade_total CN-XJ level 246360000000 CNY exact;"
            + " trade_total CN-XJ yoy_percent 57 percent exact",
        "喀什地区今年计划转移就业80万人次,截至4月底已转移62.1万人次,完成年度计划的77.6%。 | labour_transfers CN-653100 level target"
            + " 800000 person-times exact; labour_transfers CN-653100 level 621000 person-times"
            + " exact; labour_transfers CN-653100 percent_of_target 77.6 percent exact",
        "2023年,克拉玛依市城镇新增就业达8606人,同比减少312人。 | urban_new_jobs CN-650200 level 8606 persons"
            + " exact; urban_new_jobs CN-650200 yoy_abs -312 persons exact",
        "2023年,新疆共帮助4.2万名就业困难人员实现就业。 | hard_to_employ_employed CN-XJ level 42000 persons"
            + " exact",
        "2023年新疆城镇新增就业超47万人、农村富余劳动力转移就业300多万人次。 | urban_new_jobs CN-XJ level 470000"
            + " persons over; labour_transfers CN-XJ level 3000000 person-times over",
        "一季度新疆城镇新增就业9.96万人,农村劳动力外出务工216.4万人次,分别完成全年目标的21.7%和78.7%。 | urban_new_jobs"
            + " CN-XJ level 99600 persons exact; rural_labour_outwork CN-XJ level 2164000"
            + " person-times exact; urban_new_jobs CN-XJ percent_of_target 21.7 percent exact;"
            + " rural_labour_outwork CN-XJ percent_of_target 78.7 percent exact",
        "2023年,哈密市职业技能培训1.2万人次,其中创业培训800人次。 | training_sessions CN-650500 level 12000 person-times"
            + " exact; training_entrepreneurship CN-650500 level 800 person-times exact",
        "墨玉县组织1.2万名农村富余劳动力转移就业,其中疆外转移1300人。 | labour_transfers CN-653222 level 12000"
            + " persons exact; labour_transfers_interprovincial CN-653222 level 1300 persons exact",
        "2016年至2020年,新疆年均城镇新增就业45万人以上,年均转移就业270万人次以上。 | urban_new_jobs CN-XJ"
            + " annual_average 450000 persons over; labour_transfers CN-XJ annual_average 2700000"
            + " person-times over",
        "2023年,兵团城镇新增就业10.2万人,完成年度目标任务的113.3%。 | urban_new_jobs CN-XPCC level 102000"
            + " persons exact; urban_new_jobs CN-XPCC percent_of_target 113.3 percent exact",
        "2023年新疆出口“新三样”产品43.8亿元,增长1.3倍,其中电动载人汽车20.1亿元,增长3.2倍。 | exports CN-XJ new_three level"
            + " 4380000000 CNY exact; exports CN-XJ new_three yoy_percent 130 percent exact;"
            + " exports CN-XJ electric_vehicles level 2010000000 CNY exact; exports CN-XJ"
            + " electric_vehicles yoy_percent 320 percent exact",
        "4月份,新疆外贸进出口总值350.1亿元,同比增长20.5%,环比下降3.1%。 | trade_total CN-XJ level 35010000000"
            + " CNY exact; trade_total CN-XJ yoy_percent 20.5 percent exact; trade_total CN-XJ"
            + " mom_percent -3.1 percent exact",
        "2024年,新疆对哈萨克斯坦、吉尔吉斯斯坦进出口分别为1320.5亿元、980.2亿元,同比分别增长12.3%、下降2.4%。 | trade_total"
            + " CN-XJ KZ level 132050000000 CNY exact; trade_total CN-XJ KG level 98020000000 CNY"
            + " exact; trade_total CN-XJ KZ yoy_percent 12.3 percent exact; trade_total CN-XJ KG"
            + " yoy_percent -2.4 percent exact",
        "Urumqi's foreign trade volume surged 1.5 times to 20.3 billion yuan in the first quarter."
            + " | trade_total CN-650100 yoy_percent 150 percent exact; trade_total CN-650100 level"
            + " 20300000000 CNY exact",
        "Xinjiang plans to create more than 450000 urban jobs in 2024. | urban_new_jobs CN-XJ level"
            + " target 450000 persons over",
        "Foreign trade in Kashgar Prefecture more than doubled to 66.1 billion yuan in 2023. |"
            + " trade_total CN-653100 yoy_percent 100 percent over; trade_total CN-653100 level"
            + " 66100000000 CNY exact",
        "The surveyed urban unemployment rate in Xinjiang stood at 5.2 percent last year. |"
            + " surveyed_unemployment_rate CN-XJ level 5.2 percent exact"
      })
  void isReadAsItIsMeant(String sentence, String expected) {
    assertThat(Reads.lines(sentence)).containsExactly(expected.split("; "));
  }

  @Test
  void takesTrainingBehindTransfersForNoTransfer() {
    String sentence = "2018年以来,和田地区年均转移就业30万人次,年均培训15万人次。";
    assertThat(Reads.lines(sentence))
        .containsExactly("labour_transfers CN-653200 annual_average 300000 person-times exact");
    assertThat(Reads.reasons(sentence)).containsExactly(Reason.AMBIGUOUS_SUBJECT);
  }

  @Test
  void takesAverageGrowthOverYearsForNoGrowthOverAYear() {
    assertThat(Reads.lines("“十三五”期间,新疆进出口总值年均增长5.2%。")).isEmpty();
    assertThat(Reads.reasons("“十三五”期间,新疆进出口总值年均增长5.2%。"))
        .containsExactly(Reason.UNKNOWN_COMPARISON);
  }

  @Test
  void takesGrowthOverSeveralYearsForNoGrowthOverAYear() {
    assertThat(Reads.lines("2016年至2020年新疆进出口总值增长50%。")).isEmpty();
    assertThat(Reads.reasons("2016年至2020年新疆进出口总值增长50%。")).containsExactly(Reason.AMBIGUOUS_PERIOD);
  }

  @Test
  void givesGoalsTheYearTheyAreFor() {
    List<PeriodWords> periods =
        Reads.of("2024年,新疆城镇新增就业48.1万人。", "2025年主要预期目标是:城镇新增就业46万人以上。").readings().stream()
            .map(reading -> reading.period())
            .toList();
    assertThat(periods.get(0).from()).isEqualTo(january(2024));
    assertThat(periods.get(1).from()).isEqualTo(january(2025));
  }

  @Test
  void readsTheYearToDateUpToThePublication() {
    PeriodWords period = Reads.of("今年以来,新疆城镇新增就业20万人。").readings().get(0).period();
    assertThat(period.to()).isEqualTo(new PeriodWords.Now(0));
  }

  private static PeriodWords.Month january(int year) {
    return new PeriodWords.Month(new PeriodWords.Named(year), 1);
  }
}
