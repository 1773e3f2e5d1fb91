using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Tests.Compliance;

/// <summary>What masks of values and of card and identity numbers come to, sign by sign from their definitions and without a thought of speed.</summary>
internal static class PlainMasks
{
    private const string Separating = ".·,，/()（）+";

    public static string Of(string value, DataMask mask) => mask switch
    {
        DataMask.Name => Name(value),
        DataMask.Address => Address(value),
        DataMask.Email => Email(value),
        DataMask.Whole => Hidden(value),
        _ => Kept(value, mask),
    };

    /// <summary>The text with its card and identity numbers masked but for their last four characters.</summary>
    public static string Numbers(string text)
    {
        StringBuilder masked = new(text);
        for (int at = 0; at < text.Length;)
        {
            List<(int Value, int At, bool Starts)> run = Run(text, ref at);
            int shown = -1;
            for (int first = 0; first < run.Count;)
            {
                int length = first != shown && !run[first].Starts ? 0
                    : Enumerable.Range(13, 7).Where(count => first + count <= run.Count && EndsAt(run, first + count) && IsNumber([.. run.GetRange(first, count).Select(digit => digit.Value)])).DefaultIfEmpty(0).Max();
                for (int i = first; i < first + length - 4; i++)
                {
                    masked[run[i].At] = '*';
                    masked[run[i].At + (char.IsHighSurrogate(text[run[i].At]) ? 1 : 0)] = '*';
                }

                shown = length > 0 ? first + length - 4 : shown;
                first = length > 0 ? shown : first + 1;
            }
        }

        return masked.ToString();
    }

    private static List<(int Value, int At, bool Starts)> Run(string text, ref int at)
    {
        List<(int Value, int At, bool Starts)> run = [];
        int between = 1;
        for (; at < text.Length; at++)
        {
            int value = CharUnicodeInfo.GetDecimalDigitValue(text, at);
            if (value >= 0)
            {
                run.Add((value, at, between > 0));
                between = 0;
                at += char.IsHighSurrogate(text[at]) ? 1 : 0;
            }
            else if (run.Count == 0)
            {
            }
            else if (text[at] is 'X' or 'x' or 'Ｘ' or 'ｘ' && run[^1].Value < 10 && (between == 0 || at + 1 == text.Length || !char.IsLetter(text[at + 1])))
            {
                run.Add((10, at, between > 0));
                between = 1;
            }
            else if (between < 3 && (".．·・•‧/／()（）−─～~\u115F\u1160\u3164\uFFA0\u2800".Contains(text[at], StringComparison.Ordinal) || char.IsWhiteSpace(text[at]) || IsUnseen(text, at)))
            {
                between++;
                at += char.IsHighSurrogate(text[at]) ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        return run;
    }

    private static bool IsUnseen(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) is var category
        && (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark || (!char.IsSurrogate(text[at]) && category is UnicodeCategory.DashPunctuation or UnicodeCategory.Control or UnicodeCategory.EnclosingMark));

    private static bool EndsAt(List<(int Value, int At, bool Starts)> run, int position) => position == run.Count || run[position].Starts || run[position].Value == 10;

    private static bool IsNumber(int[] digits)
    {
        bool isWhole = digits.All(digit => digit < 10);
        if (isWhole && IsIssuer((digits[0] * 1000) + (digits[1] * 100) + (digits[2] * 10) + digits[3])
            && digits.AsEnumerable().Reverse().Select((digit, place) => digit * (1 + (place % 2))).Sum(product => (product / 10) + (product % 10)) % 10 == 0)
        {
            return true;
        }

        // ISO 7064 MOD 11-2: the characters weighed by powers of two from the right leave one.
        return digits.Length == 18 && digits[..17].All(digit => digit < 10)
            && digits.AsEnumerable().Reverse().Select((digit, place) => digit * (1 << place)).Sum() % 11 == 1
            && DateOnly.TryParseExact(string.Concat(digits[6..14]), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1800 and < 2200;
    }

    private static bool IsIssuer(int start) => start / 1000 is (>= 3 and <= 6) or 9 || start / 100 == 81 || start is (>= 2200 and <= 2204) or (>= 2221 and <= 2720);

    private static bool IsSeparator(Rune rune) => !Rune.IsLetterOrDigit(rune)
        && (Rune.IsWhiteSpace(rune) || Separating.EnumerateRunes().Contains(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format);

    private static string Kept(string value, DataMask mask)
    {
        Rune[] signs = [.. value.EnumerateRunes()];
        int count = signs.Count(sign => !IsSeparator(sign));
        string digits = string.Concat(signs.Where(sign => !IsSeparator(sign)).TakeWhile(sign => Rune.GetUnicodeCategory(sign) == UnicodeCategory.DecimalDigitNumber).Select(sign => (int)Rune.GetNumericValue(sign)));
        int dialled = new[] { "0", "86", "0086" }.Where(before => count == before.Length + 11 && digits.Length >= before.Length + 2 && digits.StartsWith(before + "1", StringComparison.Ordinal) && digits[before.Length + 1] >= '3').Select(before => before.Length).FirstOrDefault();
        int first = (mask, count) switch { (DataMask.Card, >= 13) => 6, (DataMask.Phone, >= 11) => dialled + 3, _ => 0 };
        int last = count >= 8 ? 4 : 0;
        int at = 0;
        return string.Concat(signs.Select(sign => IsSeparator(sign) ? sign.ToString() : at++ is var place && (place < first || place >= count - last) ? sign.ToString() : "*"));
    }

    private static string Name(string value)
    {
        List<string> elements = [];
        for (TextElementEnumerator each = StringInfo.GetTextElementEnumerator(value); each.MoveNext();)
        {
            elements.Add(each.GetTextElement());
        }

        bool[] isWord = [.. elements.Select(static element => !(Rune.TryGetRuneAt(element, 0, out Rune rune) && IsSeparator(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format))];
        int firstWord = Array.IndexOf(isWord, true);
        return string.Concat(elements.Select((element, i) =>
        {
            if (!isWord[i])
            {
                return element;
            }

            bool isStart = i == 0 || !isWord[i - 1];
            bool isOne = isStart && (i + 1 == elements.Count || !isWord[i + 1]);
            bool isLater = i > firstWord;
            int before = i - 1;
            while (before >= 0 && !isWord[before])
            {
                before--;
            }

            bool isAfterBlanks = elements.GetRange(before + 1, i - before - 1).All(between => Rune.IsWhiteSpace(between.EnumerateRunes().First()));
            return !isStart || (isOne && (isLater || !isWord[(i + 1)..].Contains(true))) || (isLater && isAfterBlanks && element[0] >= '\u2E80') || char.IsDigit(element, 0) ? "*" : element;
        }));
    }

    private static string Address(string value)
    {
        const string Place = "[\u4E00-\u9FFF-[区县旗镇乡村路街道巷弄号栋幢座楼室]]";
        Match city = Regex.Match(value, $"^(内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区|{Place}{{2,3}}省)?({Place}{{1,9}}?自治州|(?=[^市]{{2,5}}市){Place}{{1,4}}[^超夜集菜门闹城花书股市]市|兴安盟|锡林郭勒盟|阿拉善盟)");
        if (city.Success && city.Value.EnumerateRunes().All(rune => rune.Value is >= 0x4E00 and <= 0x9FFF))
        {
            return city.Value + Hidden(value[city.Length..]);
        }

        Match municipality = Regex.Match(value, "^(北京|上海|天津|重庆)(\\*|[^区县旗镇乡村路街道巷弄号栋幢座楼室*0-9０-９]*[区县])");
        if (municipality.Success)
        {
            return value[..2] + Hidden(value[2..]);
        }

        int comma = value.LastIndexOfAny([',', '\n']);
        return comma >= 0 && value.All(unit => unit < '\u2E80') && !Enumerable.Range(comma, value.Length - comma).Any(i => CharUnicodeInfo.GetDecimalDigitValue(value, i) >= 0)
            ? Hidden(value[..comma]) + value[comma..]
            : Hidden(value);
    }

    private static string Email(string value)
    {
        int domain = value.LastIndexOf('@');
        bool isWhole = domain > 0 && value[(domain + 1)..].All(unit => char.IsLetterOrDigit(unit) || unit is '.' or '-' or '*' || char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark) && value[(domain + 1)..].Count(char.IsDigit) <= 4;
        int first = isWhole ? Math.Min(StringInfo.GetNextTextElementLength(value), domain) : 0;
        return isWhole ? value[..first] + Hidden(value[first..domain]) + value[domain..] : Hidden(value);
    }

    private static string Hidden(string value) => string.Concat(value.EnumerateRunes().Select(sign => IsSeparator(sign) ? sign.ToString() : "*"));
}
