using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>A condition of an action or a grant at work.</summary>
/// <param name="Tests">The tests.</param>
/// <param name="Holds">Whether the matter meets it.</param>
/// <param name="IsOnTriage">Whether it tests what triage answers.</param>
internal sealed record MatterCondition(Condition Tests, RecordPredicate<AuthorityFacts> Holds, bool IsOnTriage)
{
    private static readonly HashSet<string> Answered = [.. AuthorityFacts.Schema.Definition.Fields.Select(field => field.Name).Where(name => name != "segment" && name != TriageFacts.State)];

    /// <summary>The condition; null where there is none.</summary>
    public static MatterCondition? Of(ImmutableArray<FieldCondition> tests)
    {
        if (tests.IsEmpty)
        {
            return null;
        }

        Condition condition = Condition.Compile(tests, AuthorityFacts.Schema.Definition);
        return new(condition, condition.Bind(AuthorityFacts.Schema), tests.Any(test => Answered.Contains(test.Field)));
    }

    /// <summary>The tests that a matter fails, each with what is known of it.</summary>
    public ImmutableArray<CellReading> Unmet(in AuthorityFacts facts) => UnmetTests.Of(Tests, AuthorityFacts.Schema, in facts);

    /// <summary>Finds what cannot be tested.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="record">The fields, closed as far as a book knows their values.</param>
    /// <param name="at">Where they stand.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(ImmutableArray<FieldCondition> tests, RecordDefinition record, Place at, FindingList findings) => _ = Condition.Compile(tests, record, at, findings);
}
