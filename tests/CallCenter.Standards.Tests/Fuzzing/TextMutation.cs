namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Changes texts in places.</summary>
internal static class TextMutation
{
    /// <summary>A text with some changes; what is put in is taken from pieces, or from the text itself.</summary>
    public static string Of(string text, Random random, string[] pieces, int most = 4)
    {
        for (int changes = random.Next(1, most + 1); changes > 0; changes--)
        {
            text = Once(text, random, pieces);
        }

        return text;
    }

    private static string Once(string text, Random random, string[] pieces)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(text.Length - at, 1 << random.Next(6));
        return random.Next(8) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => string.Concat(text.AsSpan(0, at), random.Pick(pieces), text.AsSpan(at + length)),
            3 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            4 when random.Next(4) == 0 => text[..at],
            5 when random.Next(6) == 0 => text.Insert(at, string.Concat(Enumerable.Repeat(random.Pick(pieces), 1 << random.Next(9)))),
            6 => text.Insert(at, random.Pick(Scraps.Texts)),
            _ => text.Insert(at, random.Pick(pieces)),
        };
    }
}
