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
    private const int ChinaCode = 86;
    private const int ShortestKept = 8;
    private const int ShortestCard = 13;
    private const int MostPasses = 8;
    private const int MostOfDomain = 4;

    /// <summary>Texts that are masked on the stack.</summary>
    internal const int Short = 128;

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private const string Stars = "*";

    private const char FirstWide = '\u2E80';

    /// <summary>The value as it may be shown; the same text where nothing of it is hidden.</summary>
    /// <param name="value">Any text; an empty one stays so.</param>
    /// <param name="mask">What the text is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mask.</exception>
    public static string Apply(string value, DataMask mask)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Given.Member(mask) == DataMask.Text)
        {
            return Text(value);
        }

        Span<char> room = value.Length <= Short ? stackalloc char[Short] : new char[value.Length];
        ReadOnlySpan<char> masked = room[..Write(value, mask, room)];
        return masked.SequenceEqual(value) ? value : new string(masked);
    }

    /// <summary>Writes a value other than a free text as it may be shown, and gives the length of that: never more than the value's own.</summary>
    internal static int Write(ReadOnlySpan<char> value, DataMask mask, Span<char> room) => mask switch
    {
        DataMask.Name => Name(value, room),
        DataMask.Phone or DataMask.Identity or DataMask.Account or DataMask.Card => Keep(value, mask, room),
        DataMask.Address => Address(value, room),
        DataMask.Email => Email(value, room),
        _ => Hide(value, 0, value.Length, room),
    };

    /// <summary>How many of the signs of a value a mask leaves at the front and at the end.</summary>
    private static (int First, int Last) Kept(ReadOnlySpan<char> value, DataMask mask, int count) =>
        mask == DataMask.Card && count >= ShortestCard ? (CardMask.UsualIssuerDigits, Last)
        : mask == DataMask.Phone && count >= LongPhone ? (DialledBefore(value, count) + PhoneFirst, Last)
        : (0, count >= ShortestKept ? Last : 0);

    /// <summary>How many digits are dialled before a Chinese mobile number of eleven: a nought, or the code of the country.</summary>
    private static int DialledBefore(ReadOnlySpan<char> value, int count)
    {
        int before = count - LongPhone;
        if (before is not (1 or 2 or 4))
        {
            return 0;
        }

        int number = 0;
        int read = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (Separators.Has(rune))
            {
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.DecimalDigitNumber)
            {
                return 0;
            }

            number = (10 * number) + (int)Rune.GetNumericValue(rune);
            if (++read == before + 2)
            {
                break;
            }
        }

        return number / 100 == (before == 1 ? 0 : ChinaCode) && number % 100 is >= 13 and <= 19 ? before : 0;
    }

    /// <summary>Hides letters, digits and all other signs of words, but so many at the front and at the end.</summary>
    private static int Keep(ReadOnlySpan<char> value, DataMask mask, Span<char> room)
    {
        if (!value.ContainsAnyExcept(LettersAndDigits))
        {
            (int front, int end) = Kept(value, mask, value.Length);
            value.CopyTo(room);
            room[front..(value.Length - end)].Fill(Hidden);
            return value.Length;
        }

        return value.ContainsAnyInRange('\uD800', '\uDFFF') ? KeepOfRunes(value, mask, room) : KeepOfUnits(value, mask, room);
    }

    private static int KeepOfUnits(ReadOnlySpan<char> value, DataMask mask, Span<char> room)
    {
        int count = value.Length;
        foreach (char unit in value)
        {
            count -= Separators.Has(unit) ? 1 : 0;
        }

        (int first, int last) = Kept(value, mask, count);
        int at = 0;
        for (int i = 0; i < value.Length; i++)
        {
            bool isSeparator = Separators.Has(value[i]);
            room[i] = isSeparator || at < first || at >= count - last ? value[i] : Hidden;
            at += isSeparator ? 0 : 1;
        }

        return value.Length;
    }

    private static int KeepOfRunes(ReadOnlySpan<char> value, DataMask mask, Span<char> room)
    {
        int count = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            count += Separators.Has(rune) ? 0 : 1;
        }

        (int first, int last) = Kept(value, mask, count);
        var masked = new MaskedText(room);
        int at = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            bool isSeparator = Separators.Has(rune);
            masked.Append(rune, isSeparator || at < first || at >= count - last);
            at += isSeparator ? 0 : 1;
        }

        return masked.Length;
    }

    /// <summary>
    /// The first sign of each word stays, but not that of a name of one sign, of a later word of one sign, a digit, or of a word of Chinese, Japanese or Korean after a blank: between surname and given name that is a matter of layout.
    /// </summary>
    private static int Name(ReadOnlySpan<char> value, Span<char> room)
    {
        var masked = new MaskedText(room);
        bool isFirst = true;
        bool isBlank = true;
        while (!value.IsEmpty)
        {
            int length = WordIn(value, out int elements, out int first);
            if (length == 0)
            {
                length = ElementIn(value);
                isBlank &= Rune.DecodeFromUtf16(value, out Rune separator, out _) == OperationStatus.Done && Rune.IsWhiteSpace(separator);
                masked.Append(value[..length]);
                value = value[length..];
                continue;
            }

            bool isAlone = elements == 1 && (!isFirst || !HasWord(value[length..]));
            bool isGiven = !isFirst && isBlank && value[0] >= FirstWide;
            bool isNumber = char.IsAsciiDigit(value[0]) || (!IsSingle(value[0]) && IsDigit(value));
            masked.Append(isAlone || isGiven || isNumber ? Stars : value[..first]);
            for (int i = 1; i < elements; i++)
            {
                masked.Append(Stars);
            }

            value = value[length..];
            (isFirst, isBlank) = (false, true);
        }

        return masked.Length;
    }

    /// <summary>The length of the word that a text begins with, how many elements it has and how long the first of them is; 0 where a separator stands there.</summary>
    private static int WordIn(ReadOnlySpan<char> value, out int elements, out int first)
    {
        (int at, elements, first) = (0, 0, 0);
        while (at < value.Length && !IsBetweenWords(value[at..]))
        {
            int length = ElementIn(value[at..]);
            first = elements == 0 ? length : first;
            elements++;
            at += length;
        }

        return at;
    }

    private static bool HasWord(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty && IsBetweenWords(value))
        {
            value = value[ElementIn(value)..];
        }

        return !value.IsEmpty;
    }

    /// <summary>Whether a text begins with what parts words. Unseen characters join what stands beside them: between stars they would be no element of their own.</summary>
    private static bool IsBetweenWords(ReadOnlySpan<char> value) => IsSingle(value[0])
        ? Separators.Has(value[0])
        : Rune.DecodeFromUtf16(value, out Rune rune, out _) == OperationStatus.Done && Separators.Has(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;

    private static bool IsDigit(ReadOnlySpan<char> value) => Rune.DecodeFromUtf16(value, out Rune sign, out _) == OperationStatus.Done && Rune.IsDigit(sign);

    /// <summary>The length of the element that a text begins with.</summary>
    private static int ElementIn(ReadOnlySpan<char> value) => value.Length == 1 || (IsSingle(value[0]) && IsSingle(value[1])) ? 1 : StringInfo.GetNextTextElementLength(value);

    /// <summary>Whether a sign is an element of its own beside others like it: printable ASCII or a unified ideograph.</summary>
    private static bool IsSingle(char sign) => sign is (>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF');

    /// <summary>
    /// Chinese addresses begin with the region and city, which stay. Others end with the city: what follows the last comma stays where it has no digit, as streets and numbers have.
    /// </summary>
    private static int Address(ReadOnlySpan<char> value, Span<char> room)
    {
        int city = ChineseCities.EndIn(value);
        int comma = city > 0 || value.ContainsAnyInRange(FirstWide, char.MaxValue) ? -1 : value.LastIndexOfAny(',', '\n');
        bool isNumbered = comma >= 0 && DecimalDigits.IndexIn(value[comma..]) >= 0;
        return city > 0 ? Hide(value, city, value.Length, room) : Hide(value, 0, comma >= 0 && !isNumbered ? comma : value.Length, room);
    }

    private static int Email(ReadOnlySpan<char> value, Span<char> room)
    {
        int domain = value.LastIndexOf('@');
        if (domain <= 0 || !IsDomain(value[(domain + 1)..]))
        {
            return Hide(value, 0, value.Length, room);
        }

        int first = IsSingle(value[0]) && IsSingle(value[1]) ? 1 : StringInfo.GetNextTextElementLength(value);
        return Hide(value, Math.Min(first, domain), domain, room);
    }

    /// <summary>Whether what follows an at sign is a domain: letters, dots and dashes with few digits, and no more of a text behind it.</summary>
    private static bool IsDomain(ReadOnlySpan<char> value)
    {
        int digits = 0;
        foreach (char unit in value)
        {
            digits += char.IsDigit(unit) ? 1 : 0;
            if (char.IsDigit(unit) ? digits > MostOfDomain : !(char.IsLetter(unit) || unit is '.' or '-' or Hidden || char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Masks until nothing more is found: digits that one mask leaves readable may with their neighbours look like another number. Where that does not end soon, as only a text made for it brings about,
    /// all digits are hidden.
    /// </summary>
    private static string Text(string value)
    {
        if (!ContactNumbers.MayBeIn(value))
        {
            return value;
        }

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

        return new string(room[..masked.Length]);
    }

    /// <summary>Hides what is no separator from one position to another.</summary>
    private static int Hide(ReadOnlySpan<char> value, int from, int to, Span<char> room)
    {
        ReadOnlySpan<char> hidden = value[from..to];
        if (!hidden.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            value.CopyTo(room);
            for (int i = from; i < to; i++)
            {
                if (!Separators.Has(value[i]))
                {
                    room[i] = Hidden;
                }
            }

            return value.Length;
        }

        var masked = new MaskedText(room);
        masked.Append(value[..from]);
        foreach (Rune rune in hidden.EnumerateRunes())
        {
            masked.Append(rune, Separators.Has(rune));
        }

        masked.Append(value[to..]);
        return masked.Length;
    }

    /// <summary>A text as it is masked, never longer than the one that it comes from.</summary>
    private ref struct MaskedText(Span<char> room)
    {
        private readonly Span<char> room = room;

        public int Length { get; private set; }

        public void Append(Rune rune, bool isKept)
        {
            if (isKept)
            {
                Length += rune.EncodeToUtf16(room[Length..]);
            }
            else
            {
                room[Length++] = Hidden;
            }
        }

        public void Append(ReadOnlySpan<char> text)
        {
            text.CopyTo(room[Length..]);
            Length += text.Length;
        }
    }
}
