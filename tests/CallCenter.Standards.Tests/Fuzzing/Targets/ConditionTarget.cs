using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Conditions on a field of each type.</summary>
internal sealed class ConditionTarget() : FuzzTarget("condition", 30)
{
    private static readonly string[] Right = [.. UnaryTestsExamples.Values.Select(example => (string)example[2])];

    public override byte[] Draw(Random random) => WildText.Bytes(random.Next(3) switch
    {
        0 => random.Expression(),
        1 => TextMutation.Of(random.Pick(Right), random, Scraps.Feel),
        _ => AnyRecord.Tests(random.Pick(TestedFields.All), random),
    });

    public override bool Run(byte[] input)
    {
        string text = WildText.Of(input);
        bool isRead = false;
        foreach (FieldDefinition field in TestedFields.All)
        {
            if (UnaryTests.TryParse(text, field, out UnaryTests? tests, out UnaryTestsError? error))
            {
                isRead = true;
                string feel = FeelText.Of(tests);
                FuzzFault.Unless(FeelCheck.Tests(feel) is null, $"'{feel}' is not S-FEEL.");
                FuzzFault.Unless(UnaryTests.TryParse(feel, field, out UnaryTests? again, out _) && AreSame(tests, again), $"'{Excerpt.Of(text)}' of a {field.Type} is '{Excerpt.Of(feel)}' in FEEL, which is other values.");
            }
            else
            {
                FuzzFault.Unless(error.Position >= 0 && error.Position <= text.Length, "An error stands outside of its text.");
                FuzzFault.Unless(error.Message.Length <= 1_000, "An error is too long to print.");
            }
        }

        return isRead;
    }

    private static bool AreSame(UnaryTests one, UnaryTests other) => one.MatchesMissing == other.MatchesMissing
        && (one.Field.HasOrdinals() ? one.Ordinals.Intervals().SequenceEqual(other.Ordinals.Intervals()) : one.Texts.Intervals().SequenceEqual(other.Texts.Intervals()));
}
