package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a monthly table by place of importer whose rows and sums agree, as separated values. */
final class CustomsTable {

  static final List<String> PROVINCES =
      List.of(
          "北京市", "天津市", "河北省", "山西省", "内蒙古自治区", "辽宁省", "吉林省", "黑龙江省", "上海市", "江苏省", "浙江省", "安徽省",
          "福建省", "江西省", "山东省", "河南省", "湖北省", "湖南省", "广东省", "广西壮族自治区", "海南省", "重庆市", "四川省", "贵州省",
          "云南省", "西藏自治区", "陕西省", "甘肃省", "青海省", "宁夏回族自治区", "新疆维吾尔自治区");

  private final List<List<String>> rows = new ArrayList<>();
  private final Random random = new Random(20240601);

  CustomsTable() {
    rows.add(List.of("", "", "", "", "", "", "", "单位：万人民币", "单位：万人民币", "单位：万人民币"));
    rows.add(
        List.of(
            "收发货人所在地", "进出口", "进出口", "出口", "出口", "进口", "进口", "累计比去年同期±％", "累计比去年同期±％.1", "累计比去年同期±％.2"));
    rows.add(List.of("收发货人所在地", "6月", "1至6月", "6月", "1至6月", "6月", "1至6月", "进出口", "出口", "进口"));
    long[] nation = new long[6];
    List<List<String>> places = new ArrayList<>();
    for (String province : PROVINCES) {
      place(province, 10_000_000, nation, places);
    }
    place("乌鲁木齐市", 400_000, new long[6], places);
    place("乌鲁木齐经济技术开发区", 200_000, new long[6], places);
    rows.add(row("总值", nation));
    rows.addAll(places);
    rows.add(List.of("注：本表为示例。", "", "", "", "", "", "", "", "", ""));
  }

  /** Exports and imports of the month, to date, and to date a year before. */
  private void place(String name, int size, long[] nation, List<List<String>> places) {
    long[] values = new long[6];
    for (int i = 0; i < 2; i++) {
      values[i] = size / 4 + random.nextInt(size);
      values[i + 2] = values[i] * 5 + random.nextInt(size);
      values[i + 4] = (long) (values[i + 2] / (0.8 + random.nextDouble() * 0.6));
    }
    for (int i = 0; i < 6; i++) {
      nation[i] += values[i];
    }
    places.add(row(name, values));
  }

  private static List<String> row(String name, long[] v) {
    return new ArrayList<>(
        List.of(
            name,
            Long.toString(v[0] + v[1]), Long.toString(v[2] + v[3]),
            Long.toString(v[0]), Long.toString(v[2]),
            Long.toString(v[1]), Long.toString(v[3]),
            growth(v[2] + v[3], v[4] + v[5]), growth(v[2], v[4]), growth(v[3], v[5])));
  }

  private static String growth(long now, long before) {
    return "%.1f".formatted((now * 100.0 / before) - 100);
  }

  /** The rows, to be changed by a test. */
  List<List<String>> rows() {
    List<List<String>> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(new ArrayList<>(row)));
    return copy;
  }

  static String csv(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    rows.forEach(row -> out.append(String.join(",", row)).append("\r\n"));
    return out.toString();
  }
}
