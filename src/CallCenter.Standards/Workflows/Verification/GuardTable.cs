using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>Takes guards for the rules of a decision table, so that its analysis tells what facts they hold for.</summary>
internal static class GuardTable
{
    public static bool AlwaysHolds(Condition guard) => guard.Tests.All(tests => tests.IsAny);

    /// <summary>Guards as the rules of a table; null where none of them tests anything.</summary>
    public static CompiledTable? Of(Condition[] guards, HitPolicy policy)
    {
        string[] fields = [.. guards.SelectMany(guard => guard.Tests.Where(tests => !tests.IsAny)).Select(tests => tests.Field.Name).Distinct()];
        if (fields.Length == 0)
        {
            return null;
        }

        var table = new DecisionTable
        {
            Code = "steps",
            Name = new LocalizedText(null, "Steps"),
            HitPolicy = policy,
            Inputs = [.. fields.Select(field => new InputColumn { Field = field })],
            Outputs = [new OutputColumn { Name = "step", Type = FieldType.Number }],
            Rules =
            [
                .. guards.Select((guard, i) => new DecisionRule
                {
                    When = [.. fields.Select(field => guard.Tests.FirstOrDefault(tests => tests.Field.Name == field)?.Text ?? "-")],
                    Then = [i.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                }),
            ],
        };
        return CompiledTable.Compile(table, guards[0].Record, "", new FindingList());
    }
}
