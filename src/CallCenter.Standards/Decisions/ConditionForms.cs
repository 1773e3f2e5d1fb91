using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>How conditions look in JSON by themselves: what is compiled from texts is written as those, with the fields that it was compiled against, and compiled again.</summary>
internal static class ConditionForms
{
    public static MembersForm<FieldCondition> FieldCondition { get; } = Form.Of<FieldCondition>("字段条件", "Condition on a field", static (m, e) => new(
        m.Required("field", e?.Field, As.AnyText, "字段", "Field"),
        m.Required("tests", e?.Tests, As.AnyText, "条件", "Tests")));

    public static MembersForm<UnaryTests> Tests { get; } = Form.Of<UnaryTests>("条件", "Tests", static (m, e) =>
    {
        FieldDefinition field = m.Required("field", e?.Field, RootForms.Field, "字段", "Field");
        string text = m.Required("text", e?.Text, As.AnyText, "条件", "Text");
        return !m.IsComplete ? e! : UnaryTests.TryParse(text, field, out UnaryTests? tests, out UnaryTestsError? error) ? tests : throw new ArgumentException(error.Message);
    });

    public static MembersForm<Condition> Condition { get; } = Form.Of<Condition>("条件", "Condition", static (m, e) =>
    {
        RecordDefinition record = m.Required("record", e?.Record, RootForms.Record, "事实记录", "Record");
        ImmutableArray<FieldCondition> tests = m.Conditions("tests", e?.Tests.Select(static test => test.Written).ToImmutableArray(), "条件", "Tests", "e?.Tests");
        DateTimeZone? zone = m.Optional("zone", e?.Zone, As.Zone, "时区", "Time zone");
        return !m.IsComplete ? e! : zone is null ? Decisions.Condition.Compile(tests, record) : Decisions.Condition.Compile(tests, record, zone);
    });

    public static MembersForm<UnaryTestsError> Error { get; } = Form.Of<UnaryTestsError>("条件错误", "Error of tests", static (m, e) => new(
        m.Required("rule", e?.Rule, RootForms.FindingRule, "检查规则", "Rule"),
        m.Required("position", e?.Position, As.Count, "位置", "Position"),
        m.Required("message", e?.Message, As.AnyText, "说明", "Message"))
    {
        Text = m.Optional("text", e?.Text, RootForms.FindingText, "问题句式", "Message by its parts"),
    });
}
