using System.Text.RegularExpressions;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>The facts of the centre's own matters, and their names in guards.</summary>
public sealed class InternalItemTests
{
    private static readonly InternalItem Whole = new()
    {
        Subject = "subject",
        Details = "details",
        ReportedAt = Instant.FromUnixTimeSeconds(1),
        Severity = SeverityLevel.Level2,
        Reason = "reason",
        Result = "result",
        Cause = "cause",
        Lesson = "lesson",
        Plan = "plan",
        Measures = "measures",
        Loss = "loss",
        Person = "person",
        Founded = true,
        Sanction = Sanction.Fine,
        Amount = 2_000.01m,
        DoneToday = 2,
        Correction = "correction",
        Prevention = "prevention",
        Training = TrainingKind.InService,
        WrittenPassed = true,
        OralPassed = true,
        PracticalPassed = true,
        Urgent = true,
        EffectiveAt = Instant.FromUnixTimeSeconds(2),
        AllTrained = true,
    };

    public static TheoryData<string> Fields => [.. InternalItem.Schema.Definition.Fields.Select(known => known.Name)];

    [Fact]
    public void Every_fact_is_a_field_by_its_own_name() => Assert.Equal(
        typeof(InternalItem).GetProperties().Where(property => property.Name != nameof(InternalItem.Schema)).Select(property => Kebab(property.Name)).Order(), InternalItem.Schema.Definition.Fields.Select(field => field.Name).Order());

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_tells_its_fact_and_when_it_is_missing(string field)
    {
        string value = field switch
        {
            "severity" => "level-2",
            "sanction" => "fine",
            "training" => "in-service",
            "amount" => "2000.01",
            "done-today" => "2",
            "reported-at" => "1970-01-01T00:00:01Z",
            "effective-at" => "1970-01-01T00:00:02Z",
            _ => InternalItem.Schema.Definition.Find(field)!.Type == FieldType.Boolean ? "true" : $"\"{field}\"",
        };

        Assert.True(Holds(field, value, Whole));
        Assert.False(Holds(field, value, new InternalItem()));
        Assert.True(Holds(field, "null", new InternalItem()));
    }

    [Theory]
    [InlineData("severity", "level-1 level-2")]
    [InlineData("sanction", "written-warning fine suspension")]
    [InlineData("training", "induction in-service")]
    public void Closed_sets_are_named_in_guards_by_their_codes(string field, string values) => Assert.Equal(values.Split(' '), InternalItem.Schema.Definition.Find(field)!.Values);

    private static bool Holds(string field, string tests, InternalItem item) => Condition.Compile([new FieldCondition(field, tests)], InternalItem.Schema.Definition).Bind(InternalItem.Schema)(in item);

    private static string Kebab(string name) => Regex.Replace(name, "(?<!^)([A-Z])", "-$1", RegexOptions.None, TimeSpan.FromSeconds(1)).ToLowerInvariant();
}
