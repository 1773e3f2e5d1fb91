using System.Text;

namespace CallCenter.Standards;

/// <summary>The form of every code of a standard: lower-case letters and digits in words joined by single hyphens, starting with a letter.</summary>
internal static class KebabCode
{
    public const string Form = "lower-case words joined by hyphens, such as connect-rate";

    /// <summary>The same as a finding says it.</summary>
    public static FindingWords Needed => $"lower-case words joined by hyphens, such as connect-rate";

    public static bool IsValid(ReadOnlySpan<char> code)
    {
        bool wordStart = true;
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            if (c == '-')
            {
                if (wordStart)
                {
                    return false;
                }

                wordStart = true;
            }
            else if (char.IsAsciiLetterLower(c) || (char.IsAsciiDigit(c) && i > 0))
            {
                wordStart = false;
            }
            else
            {
                return false;
            }
        }

        return !wordStart;
    }

    /// <summary>The code of a name in Pascal case: <c>AtRisk</c> is <c>at-risk</c>.</summary>
    public static string Of(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }
}
