using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>A condition of an action or a grant at work.</summary>
/// <param name="Holds">Whether the matter meets it.</param>
/// <param name="IsOnTriage">Whether it tests what triage answers.</param>
internal sealed record MatterCondition(RecordPredicate<AuthorityFacts> Holds, bool IsOnTriage)
{
    private static readonly HashSet<string> Answered = [.. AuthorityFacts.Schema.Definition.Fields.Select(field => field.Name).Where(name => name != "segment" && name != TriageFacts.State)];

    /// <summary>The condition; null where there is none.</summary>
    public static MatterCondition? Of(ImmutableArray<FieldCondition> tests) => tests.IsEmpty
        ? null
        : new(Condition.Compile(tests, AuthorityFacts.Schema.Definition).Bind(AuthorityFacts.Schema), tests.Any(test => Answered.Contains(test.Field)));

    /// <summary>Finds what cannot be tested.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="record">The fields, closed as far as a book knows their values.</param>
    /// <param name="at">Where they stand.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(ImmutableArray<FieldCondition> tests, RecordDefinition record, Place at, FindingList findings) => _ = Condition.Compile(tests, record, at, findings);
}
