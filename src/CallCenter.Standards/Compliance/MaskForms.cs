using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>The forms of what is shown masked.</summary>
internal static class MaskForms
{
    private static readonly MembersForm<MaskedValue> Value = Form.Of<MaskedValue>("脱敏字段", "Masked value", static (m, e) =>
    {
        string field = m.Required("field", e?.Field, As.Code, "字段", "Field");
        DataClass dataClass = m.Required("class", e?.Class, As.OneOf<DataClass>(), "数据级别", "Data class");
        bool isMasked = m.Flag("masked", e?.IsMasked, "已脱敏", "Masked");
        string? text = m.Optional("text", e?.Text, As.AnyText, "内容", "Text");
        return m.IsComplete ? new MaskedValue(field, dataClass, isMasked, text) : e!;
    });

    private static readonly MembersForm<MaskedRecord> Record = Form.Of<MaskedRecord>("脱敏记录", "Masked record", static (m, e) =>
    {
        string record = m.Required("record", e?.Record, As.Code, "事实记录", "Record");
        ImmutableArray<MaskedValue> values = m.List("values", e?.Values, Value, "字段", "Values");
        return m.IsComplete ? new MaskedRecord(record, values) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Value),
        .. RegisteredForm.Of(Record),
    ];
}
