using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How what a source records looks in JSON.</summary>
internal static class SourceForms
{
    public static MembersForm<RecordedFacts> Recorded { get; } = Form.Of<RecordedFacts>("采集范围", "Recorded facts", static (m, e) => new()
    {
        Fields = m.Optional<ImmutableArray<string>>("fields", e?.Fields, As.List(As.AnyText), "采集字段", "Fields"),
        Absorbed = m.OptionalList("absorbed", e?.Absorbed, As.AnyText, "并入其他字段的字段", "Held by others"),
        Always = m.Optional("always", e?.Always, ConditionForms.Condition, "恒成立条件", "Always"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => RegisteredForm.Of(Recorded);
}
