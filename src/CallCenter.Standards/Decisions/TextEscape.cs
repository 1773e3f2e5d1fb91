using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>FEEL's escapes in quoted texts.</summary>
internal static class TextEscape
{
    /// <summary>Takes the escape at the scanner's position; false, without moving, where it is none.</summary>
    public static bool TryTake(Scanner scanner, StringBuilder content)
    {
        ReadOnlySpan<char> rest = scanner.Text.AsSpan(scanner.Position);
        char kind = rest.Length > 1 ? rest[1] : '\0';
        if (kind is 'u' or 'U')
        {
            return TryTakeCodePoint(scanner, rest[2..], kind == 'u' ? 4 : 6, content);
        }

        int simple = "\"'\\nrt".IndexOf(kind, StringComparison.Ordinal);
        if (simple < 0)
        {
            return false;
        }

        content.Append("\"'\\\n\r\t"[simple]);
        scanner.Position += 2;
        return true;
    }

    private static bool TryTakeCodePoint(Scanner scanner, ReadOnlySpan<char> rest, int digits, StringBuilder content)
    {
        if (rest.Length < digits || !int.TryParse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            return false;
        }

        if (digits == 4)
        {
            content.Append((char)code);
        }
        else if (Rune.IsValid(code))
        {
            content.Append(new Rune(code).ToString());
        }
        else
        {
            return false;
        }

        scanner.Position += 2 + digits;
        return true;
    }
}
