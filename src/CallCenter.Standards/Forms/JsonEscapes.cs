using System.Globalization;

namespace CallCenter.Standards.Forms;

/// <summary>The escapes of JSON's strings.</summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>Whether the escapes of a string, which is right by JSON's syntax, make up text: every half of a surrogate pair has its other half.</summary>
    public static bool AreText(ReadOnlySpan<byte> value)
    {
        for (int at = value.IndexOf((byte)'\\'); at >= 0 && at < value.Length; at++)
        {
            int next = value[at..].IndexOf((byte)'\\');
            if (next < 0)
            {
                return true;
            }

            at += next;
            char unit = UnitAt(value, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(value, at + Length)))
            {
                at += (2 * Length) - 1;
            }
            else if (char.IsSurrogate(unit))
            {
                return false;
            }
            else
            {
                at++;
            }
        }

        return true;
    }

    /// <summary>The UTF-16 character of an escape <c>\uXXXX</c>; NUL where none stands there.</summary>
    private static char UnitAt(ReadOnlySpan<byte> value, int at) =>
        at + Length <= value.Length && value[at] == '\\' && value[at + 1] == 'u' && ushort.TryParse(value.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : '\0';
}
