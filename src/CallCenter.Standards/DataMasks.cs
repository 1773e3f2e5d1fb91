using System.Buffers;
using System.Globalization;
using System.Text;

namespace CallCenter.Standards;

/// <summary>
/// Values as they may be shown. A mask hides characters one by one with <c>*</c> and leaves separators as they stand, so that people recognise what they know; masking again changes nothing, and nothing that a mask
/// hides is left readable by another mask of the package, but for the issuer's digits of a card number.
/// </summary>
public static class DataMasks
{
    /// <summary>What stands for a character that is not shown.</summary>
    internal const char Hidden = '*';

    private const int Last = 4;
    private const int PhoneFirst = 3;
    private const int LongPhone = 11;
    private const int ShortestKept = 8;
    private const int ShortestCard = 13;
    private const int MostPasses = 8;

    /// <summary>Texts that are masked on the stack.</summary>
    private const int Short = 128;

    private static readonly SearchValues<char> Cities = SearchValues.Create("市州盟");
    private static readonly SearchValues<char> InsideCities = SearchValues.Create("区县旗镇乡村路街道巷弄号栋幢座楼室*0123456789０１２３４５６７８９");

    /// <summary>The value as it may be shown.</summary>
    /// <param name="value">Any text; an empty one stays so.</param>
    /// <param name="mask">What the text is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mask.</exception>
    public static string Apply(string value, DataMask mask)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Given.Member(mask) switch
        {
            DataMask.Name => Name(value),
            DataMask.Phone => Keep(value, static count => count >= LongPhone ? (PhoneFirst, Last) : count >= ShortestKept ? (0, Last) : (0, 0)),
            DataMask.Identity or DataMask.Account => Keep(value, static count => count >= ShortestKept ? (0, Last) : (0, 0)),
            DataMask.Card => Keep(value, static count => count >= ShortestCard ? (CardMask.UsualIssuerDigits, Last) : count >= ShortestKept ? (0, Last) : (0, 0)),
            DataMask.Address => Address(value),
            DataMask.Email => Email(value),
            DataMask.Text => Text(value),
            _ => Hide(value, 0, value.Length),
        };
    }

    /// <summary>Hides letters, digits and all other signs of words, but so many at the front and at the end.</summary>
    private static string Keep(string value, Func<int, (int First, int Last)> kept)
    {
        int count = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            count += Separators.Has(rune) ? 0 : 1;
        }

        (int first, int last) = kept(count);
        Span<char> room = value.Length <= Short ? stackalloc char[Short] : new char[value.Length];
        var masked = new MaskedText(room);
        int at = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            bool isSeparator = Separators.Has(rune);
            masked.Append(rune, isSeparator || at < first || at >= count - last);
            at += isSeparator ? 0 : 1;
        }

        return masked.ToString();
    }

    private static string Name(string value)
    {
        if (AreSingles(value))
        {
            return NameOfSingles(value);
        }

        var masked = new StringBuilder(value.Length);
        bool startsWord = true;
        foreach (string element in Elements(value))
        {
            // Unseen characters join what stands beside them: between stars they would be no element of their own.
            bool isSeparator = Rune.TryGetRuneAt(element, 0, out Rune rune) && Separators.Has(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;
            masked.Append(isSeparator || startsWord ? element : "*");
            startsWord = isSeparator;
        }

        return masked.ToString();
    }

    /// <summary>Whether no character joins another to one element: all are printable ASCII or unified ideographs.</summary>
    private static bool AreSingles(string value)
    {
        foreach (char character in value)
        {
            if (character is not ((>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name in which every character is an element of its own.</summary>
    private static string NameOfSingles(string value)
    {
        Span<char> room = value.Length <= Short ? stackalloc char[Short] : new char[value.Length];
        var masked = new MaskedText(room);
        bool startsWord = true;
        foreach (char character in value)
        {
            var rune = new Rune(character);
            bool isSeparator = Separators.Has(rune);
            masked.Append(rune, isSeparator || startsWord);
            startsWord = isSeparator;
        }

        return masked.ToString();
    }

    /// <summary>Chinese addresses begin with the city, others end with it. What stands after a district, street or number is no city's name, such as a market beside the house.</summary>
    private static string Address(string value)
    {
        int city = value.AsSpan().IndexOfAny(Cities);
        int inside = value.AsSpan().IndexOfAny(InsideCities);
        city = inside >= 0 && inside < city ? -1 : city;
        int comma = value.LastIndexOfAny([',', '，', '\n']);
        return city >= 0 ? Hide(value, city + 1, value.Length)
            : comma >= 0 ? Hide(value, 0, comma)
            : Hide(value, 0, value.Length);
    }

    private static string Email(string value)
    {
        int domain = value.LastIndexOf('@');
        int first = domain > 0 ? StringInfo.GetNextTextElementLength(value) : 0;
        return Hide(value, Math.Min(first, Math.Max(domain, 0)), domain > 0 ? domain : value.Length);
    }

    /// <summary>
    /// Masks until nothing more is found: digits that one mask leaves readable may with their neighbours look like another number. Where that does not end soon, as only a text made for it brings about,
    /// all digits are hidden.
    /// </summary>
    private static string Text(string value)
    {
        string text = value;
        for (int pass = 0; pass < MostPasses; pass++)
        {
            string masked = ContactNumbers.Mask(SensitiveNumbers.Mask(text));
            if (masked == text)
            {
                return text;
            }

            text = masked;
        }

        return ContactNumbers.Mask(WithoutDigits(text));
    }

    private static string WithoutDigits(string value)
    {
        Span<char> room = value.Length <= Short ? stackalloc char[Short] : new char[value.Length];
        var masked = new MaskedText(room);
        foreach (Rune rune in value.EnumerateRunes())
        {
            masked.Append(rune, Rune.GetUnicodeCategory(rune) != UnicodeCategory.DecimalDigitNumber);
        }

        return masked.ToString();
    }

    /// <summary>Hides what is no separator from one position to another.</summary>
    private static string Hide(string value, int from, int to)
    {
        Span<char> room = value.Length <= Short ? stackalloc char[Short] : new char[value.Length];
        var masked = new MaskedText(room);
        masked.Append(value.AsSpan(0, from));
        foreach (Rune rune in value.AsSpan(from, to - from).EnumerateRunes())
        {
            masked.Append(rune, Separators.Has(rune));
        }

        masked.Append(value.AsSpan(to));
        return masked.ToString();
    }

    /// <summary>A text as it is masked, never longer than the one that it comes from.</summary>
    private ref struct MaskedText(Span<char> room)
    {
        private readonly Span<char> room = room;
        private int length;

        public void Append(Rune rune, bool isKept)
        {
            if (isKept)
            {
                length += rune.EncodeToUtf16(room[length..]);
            }
            else
            {
                room[length++] = Hidden;
            }
        }

        public void Append(ReadOnlySpan<char> text)
        {
            text.CopyTo(room[length..]);
            length += text.Length;
        }

        public override readonly string ToString() => new(room[..length]);
    }

    private static IEnumerable<string> Elements(string value)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(value);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
