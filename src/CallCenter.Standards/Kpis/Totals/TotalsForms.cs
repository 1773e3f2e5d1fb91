using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How totals look in JSON.</summary>
internal static class TotalsForms
{
    public static Form<StandardFingerprint> Fingerprint { get; } = new TextForm<StandardFingerprint>(
        static (string text, out StandardFingerprint fingerprint) => StandardFingerprint.TryParse(text, out fingerprint),
        static fingerprint => fingerprint.ToString(),
        $"64 hexadecimal digits, a slash and the version of the time zones' data are needed here.",
        "^([0-9a-f]{64}/[!-~]{1,32}|/)$");

    /// <summary>The values of a group in a list, null for a missing one.</summary>
    public static Form<GroupKey> Key { get; } = new GroupKeyForm();

    public static Form<MeasureCoverage> Coverage { get; } = Form.OfValue<MeasureCoverage>("覆盖情况", "Coverage", static (m, e) => new(
        m.Required("all", e?.All, As.Quantity, "全部记录", "All"),
        m.Required("recorded", e?.Recorded, As.Quantity, "已采集", "Recorded"),
        m.Required("known", e?.Known, As.Quantity, "已知", "Known")));

    private static readonly MembersForm<WrittenValues> Values = Form.Of<WrittenValues>("分布", "Distribution", static (m, e) => new()
    {
        Buckets = m.List("buckets", e?.Buckets, As.Count, "分桶", "Buckets"),
        Counts = m.List("counts", e?.Counts, As.LongCount, "各桶数量", "Counts"),
        Least = m.Optional("least", e?.Least, As.LongCount, "最小值", "Least"),
        Greatest = m.Optional("greatest", e?.Greatest, As.LongCount, "最大值", "Greatest"),
    });

    private static readonly MembersForm<WrittenRow> Row = Form.Of<WrittenRow>("分组", "Group", static (m, e) => new()
    {
        Key = m.Required("key", e?.Key, Key, "分组键", "Key"),
        Totals = m.List("totals", e?.Totals, As.LongCount, "合计", "Totals"),
        Distributions = m.OptionalList("distributions", e?.Distributions, Values, "分布", "Distributions"),
    });

    private static readonly MembersForm<WrittenPart> Part = Form.Of<WrittenPart>("部分", "Part", static (m, e) => new()
    {
        Record = m.Required("record", e?.Record, As.Code, "事实记录", "Record"),
        Measures = m.List("measures", e?.Measures, As.Count, "度量", "Measures"),
        Distributed = m.OptionalList("distributed", e?.Distributed, As.Count, "有分布的度量", "Distributed"),
        RuledOut = m.OptionalList("ruledOut", e?.RuledOut, As.Count, "不可能计入的度量", "Ruled out"),
        Rows = m.List("rows", e?.Rows, Row, "分组", "Groups"),
    });

    private static readonly MembersForm<SummedField> Sum = Form.Of<SummedField>("求和字段", "Summed field", static (m, e) => new(
        m.Required("name", e?.Name, As.Code, "字段", "Name"),
        m.Required("type", e?.Type, As.OneOf<FieldType>(), "类型", "Type"),
        m.Required("dimension", e?.Dimension, As.OneOf<Dimension>(), "量纲", "Dimension"),
        m.Default("scale", e?.Scale, 0, As.Count, "小数位数", "Scale")));

    private static readonly MembersForm<TestedField> Test = Form.Of<TestedField>("条件", "Condition", static (m, e) => new(
        m.Required("name", e?.Name, As.Code, "字段", "Name"),
        m.Required("type", e?.Type, As.OneOf<FieldType>(), "类型", "Type"),
        m.Default("scale", e?.Scale, 0, As.Count, "小数位数", "Scale"),
        m.Required("tests", e?.Tests, As.Text, "计入的取值", "Tests")));

    /// <summary>The names of a measure; one that only others count by has none, and not an empty list of them.</summary>
    private static readonly Form<ImmutableArray<string>> Names = As.Part(
        As.List(As.Text), static names => !names.IsEmpty ? names : throw new ArgumentException("A measure has names, or no member for them."), static names => names);

    private static readonly MembersForm<TotalledMeasure> Measure = Form.Of<TotalledMeasure>("度量", "Measure", static (m, e) => new()
    {
        Record = m.Required("record", e?.Record, As.Code, "事实记录", "Record"),
        Sum = m.Optional("sum", e?.Sum, Sum, "求和字段", "Sum"),
        Where = m.OptionalList("where", e?.Where, Test, "计入条件", "Where"),
        Names = m.Optional("names", e is null || e.Names.IsEmpty ? null : e.Names, Names, "名称", "Names", "e?.Names") ?? [],
    });

    private static readonly MembersForm<WrittenField> Field = Form.Of<WrittenField>("字段", "Field", static (m, e) => new()
    {
        Record = m.Required("record", e?.Record, As.Code, "事实记录", "Record"),
        Field = m.Required("field", e?.Field, As.Code, "字段", "Field"),
    });

    private static readonly MembersForm<WrittenDimension> Dimension = Form.Of<WrittenDimension>("维度", "Dimension", static (m, e) => new()
    {
        Name = m.Required("name", e?.Name, As.AnyText, "名称", "Name"),
        Unit = m.Optional("unit", e?.Unit, As.OneOf<TimeUnit>(), "时间单位", "Unit"),
        Zone = m.Optional("zone", e?.Zone, As.Text, "时区", "Zone"),
        Begins = m.Optional("begins", e?.Begins, As.Count, "起始", "Begins"),
        Fields = m.OptionalList("fields", e?.Fields, Field, "字段", "Fields"),
    });

    private static readonly MembersForm<WrittenTotals> Written = Form.Of<WrittenTotals>("合计", "Totals", static (m, e) => new()
    {
        Format = m.Required("format", e?.Format, As.Count, "格式版本", "Format"),
        Standards = m.List("standards", e?.Standards, Fingerprint, "所依据的标准", "Standards"),
        Dimensions = m.List("dimensions", e?.Dimensions, Dimension, "维度", "Dimensions"),
        Measures = m.List("measures", e?.Measures, Measure, "度量", "Measures"),
        Parts = m.List("parts", e?.Parts, Part, "各部分", "Parts"),
        Outside = m.Default("outside", e?.Outside, 0, As.LongCount, "无生效标准的记录数", "Outside"),
    });

    private static readonly MembersForm<WrittenDistribution> WrittenDistribution = Form.Of<WrittenDistribution>("分布", "Distribution", static (m, e) => new()
    {
        Divisor = m.Default("divisor", e?.Divisor, 1, As.Number, "单位换算", "Divisor"),
        Values = m.Inline(e?.Values, Values),
    });

    public static Form<MeasureTotals> Totals { get; } = new BuiltForm<MeasureTotals, WrittenTotals>(
        Written,
        WrittenTotals.Of,
        static (written, reader) => new TotalsAssembly(written, reader.Pointer, reader.Findings).Build());

    public static Form<MeasureDistribution> Distribution { get; } = new BuiltForm<MeasureDistribution, WrittenDistribution>(
        WrittenDistribution,
        static distribution => distribution.ToWritten(),
        static (written, reader) => written.Build(written.ToBytes(), reader.Pointer, reader.Findings));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Fingerprint),
        .. RegisteredForm.Of(Key),
        .. RegisteredForm.Of(Coverage),
        .. RegisteredForm.Of(Totals),
        .. RegisteredForm.Of(Distribution),
        .. RegisteredForm.Of(As.OneOf<TimeUnit>()),
    ];

    private sealed class GroupKeyForm : Form<GroupKey>
    {
        public override FormKind Kind => FormKind.Array;

        public override bool TryRead(in JsonElement json, FormReader reader, out GroupKey value)
        {
            value = default;
            if (!reader.Is(json, JsonValueKind.Array))
            {
                return false;
            }

            string?[] values = new string?[json.GetArrayLength()];
            bool isRead = true;
            for (int i = 0; i < values.Length; i++)
            {
                JsonElement item = json[i];
                reader.Enter(i);
                isRead &= item.ValueKind == JsonValueKind.Null || reader.Is(item, JsonValueKind.String);
                reader.Leave();
                values[i] = item.ValueKind == JsonValueKind.String ? item.GetString() : null;
            }

            value = GroupKey.Of(values);
            return isRead;
        }

        public override void Write(FormWriter writer, GroupKey value)
        {
            writer.Json.WriteStartArray();
            foreach (string? text in value.Values)
            {
                writer.Json.WriteStringValue(text);
            }

            writer.Json.WriteEndArray();
        }
    }
}
