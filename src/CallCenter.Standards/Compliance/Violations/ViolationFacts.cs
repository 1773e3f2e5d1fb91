namespace CallCenter.Standards.Compliance;

/// <summary>What the table of sanctions looks at.</summary>
/// <param name="Grade">The code of the grade.</param>
/// <param name="Intent">With what mind.</param>
/// <param name="Repeats">Earlier violations, 10 for more.</param>
/// <param name="Loss">The code of the level of loss.</param>
internal readonly record struct ViolationFacts(string Grade, ViolationIntent Intent, int Repeats, string Loss)
{
    /// <summary>The number that stands for all above it.</summary>
    public const int MostRepeats = 10;

    public static RecordSchema<ViolationFacts> Schema { get; } = RecordSchema.Create<ViolationFacts>("violation")
        .WithText("grade", static (in ViolationFacts f) => f.Grade)
        .WithText("intent", static (in ViolationFacts f) => EnumCodes<ViolationIntent>.CodeOf(f.Intent))
        .WithNumber("repeats", Dimension.Count, static (in ViolationFacts f) => f.Repeats)
        .WithText("loss", static (in ViolationFacts f) => f.Loss)
        .WithWords("intent", EnumCodes<ViolationIntent>.Vocabulary)
        .WithLabel("grade", new("违规等级", "grade of the violation"))
        .WithLabel("intent", new("主观过错", "intent"))
        .WithLabel("repeats", new("此前违规次数", "earlier violations"))
        .WithLabel("loss", new("损失程度", "level of loss"));
}
