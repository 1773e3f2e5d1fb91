using CallCenter.Standards.Decisions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>Whatever is written gives tests or an error with a place in the text, never an exception.</summary>
public sealed class UnaryTestsFuzzTests
{
    private static readonly string[] Fragments =
    [
        "-", "(", ")", "[", "]", ",", "..", ".", "<", "<=", ">", "=", "!=", "!", "not", "not(", "null", "true", "date(", "time(", "date and time(", "duration(", "@", "\"", "\\", "\\u00", "%",
        " ", "\t", "1", "0", "9999", "e9", "e-999999999", "P1Y", "PT", "PT5M", "-PT.5S", "T", "Z", "+08:00", "@Europe/Paris", "@Nowhere", "2026-11-24", "9999-12-31", "-9998-01-01", "10:30", "24:00:00",
        "2026-11-24T10:30:00Z", "\"phone\"", "phone", "投", "\uD83D", "\0", "'", "/", "_", ":",
    ];

    [Property(MaxTest = 2_000)]
    public void Any_text(string? text) => CheckAll(text ?? "");

    [Property(MaxTest = 5_000, Arbitrary = [typeof(FragmentTexts)])]
    public void Any_sequence_of_fragments(Written written) => CheckAll(written.Text);

    [Property(MaxTest = 3_000)]
    public void Any_change_of_a_right_text(int which, int at, int kind, char letter)
    {
        object[][] examples = [.. UnaryTestsExamples.Values];
        string text = (string)examples[Index(which, examples.Length)][2];
        int position = Index(at, text.Length);
        CheckAll(Index(kind, 4) switch
        {
            0 => text.Remove(position, 1),
            1 => text.Insert(position, letter.ToString()),
            2 => text[..position],
            _ => text[position..] + text[..position],
        });
    }

    [Fact]
    public void A_text_of_any_length()
    {
        CheckAll(new string('9', 200_000));
        CheckAll("PT" + new string('9', 200_000) + "." + new string('9', 200_000) + "S");
        CheckAll("0." + new string('0', 200_000) + "1e200000");
        CheckAll(new string('(', 200_000));
        CheckAll(string.Concat(Enumerable.Repeat("not(", 100_000)));
        CheckAll(string.Join(',', Enumerable.Range(0, 20_000)));
    }

    private static int Index(int any, int length) => (int)((uint)any % (uint)length);

    private static void CheckAll(string text)
    {
        foreach (FieldDefinition field in TestedFields.All)
        {
            bool isRead = UnaryTests.TryParse(text, field, out UnaryTests? tests, out UnaryTestsError? error);
            Assert.Equal(isRead, tests is not null);
            Assert.Equal(isRead, error is null);
            if (error is not null)
            {
                Assert.InRange(error.Position, 0, text.Length);
                Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
                Assert.Contains(error.Rule, new[] { ConditionFindings.BadCondition, ConditionFindings.ConditionType, ConditionFindings.ConditionValue, ConditionFindings.NoMoment });
            }
        }
    }

    public sealed record Written(string Text);

    public static class FragmentTexts
    {
        public static Arbitrary<Written> Arbitrary { get; } = ArbMap.Default.ArbFor<int[]>().Convert(
            indices => new Written(string.Concat(indices.Select(index => Fragments[Index(index, Fragments.Length)]))),
            written => [.. written.Text.Select(letter => Math.Max(0, Array.IndexOf(Fragments, letter.ToString())))]);
    }
}
