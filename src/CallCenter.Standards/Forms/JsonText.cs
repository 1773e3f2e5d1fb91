using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CallCenter.Standards.Forms;

/// <summary>Opens JSON text, once nothing in it can fail to be read any more: encoding, syntax, depth and escapes are checked here.</summary>
internal static class JsonText
{
    /// <summary>How deep objects and arrays may nest; a book needs ten levels or so.</summary>
    public const int MaximumDepth = 64;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text as UTF-8 in memory that is lent, to be given back; or null with a finding where it holds half a surrogate pair.</summary>
    public static LentBytes? Encode(string json, FindingList findings)
    {
        try
        {
            var bytes = new LentBytes(StrictUtf8.GetByteCount(json));
            StrictUtf8.GetBytes(json, bytes.Span);
            return bytes;
        }
        catch (EncoderFallbackException half)
        {
            byte[] before = Encoding.UTF8.GetBytes(json[..half.Index]);
            Add(findings, FindingRules.NotJson, TextPosition.Of(before, before.Length), $"half a surrogate pair is no character");
            return null;
        }
    }

    /// <summary>The document, or null with findings. A byte order mark is skipped.</summary>
    public static OpenJson? Open(ReadOnlySpan<byte> utf8, FindingList findings, bool allowComments = false)
    {
        ReadOnlySpan<byte> json = WithoutMark(utf8);
        JsonCommentHandling comments = allowComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow;
        if (IsUtf16(json))
        {
            findings.AddAt(FindingRules.NotUtf8, (1, 1), null, $"The bytes are those of UTF-16.");
        }
        else if (!Utf8.IsValid(json))
        {
            Add(findings, FindingRules.NotUtf8, TextPosition.OfInvalidUtf8(json), $"the bytes are not UTF-8");
        }
        else if (json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            findings.AddAt(FindingRules.Empty, TextPosition.Of(json, json.Length), null, $"The document is empty.");
        }
        else
        {
            Scan(json, comments, findings);
        }

        return findings.HasErrors ? null : new OpenJson(json, new JsonDocumentOptions { MaxDepth = MaximumDepth, CommentHandling = comments });
    }

    /// <summary>The text with blanks for its comments, so that everything else stays where it is; one that is not closed stays, and is a fault of syntax.</summary>
    public static byte[] WithoutComments(ReadOnlySpan<byte> utf8)
    {
        byte[] json = utf8.ToArray();
        bool isInText = false;
        for (int i = 0; i < json.Length; i++)
        {
            if (isInText)
            {
                isInText = json[i] != '"';
                i += json[i] == '\\' ? 1 : 0;
            }
            else if (json[i] == '"')
            {
                isInText = true;
            }
            else if (json[i] == '/' && i + 1 < json.Length && json[i + 1] is (byte)'/' or (byte)'*')
            {
                int end = json[i + 1] == '/' ? LineEnd(json, i) : CommentEnd(json, i);
                if (end < 0)
                {
                    return json;
                }

                foreach (ref byte one in json.AsSpan(i, end - i))
                {
                    one = one is (byte)'\n' or (byte)'\r' ? one : (byte)' ';
                }

                i = end - 1;
            }
        }

        return json;
    }

    /// <summary>Whether a text begins as one in UTF-16 does: with its mark, or with a sign of ASCII in two bytes, one of which is zero.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> json) => json is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];

    private static int LineEnd(ReadOnlySpan<byte> json, int from) => json[from..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length ? from + length : json.Length;

    private static int CommentEnd(ReadOnlySpan<byte> json, int from) => json[(from + 2)..].IndexOf("*/"u8) is >= 0 and var length ? from + 2 + length + 2 : -1;

    /// <summary>The text without a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;

    private static void Scan(ReadOnlySpan<byte> json, JsonCommentHandling comments, FindingList findings)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue, CommentHandling = comments });
        JsonLines? lines = null;
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == MaximumDepth && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    Add(findings, FindingRules.TooDeep, TextPosition.Of(json, (int)reader.TokenStartIndex), $"more than {MaximumDepth} levels");
                    return;
                }

                if (reader.ValueIsEscaped && !JsonEscapes.AreText(reader.ValueSpan))
                {
                    lines ??= new JsonLines();
                    Add(findings, FindingRules.BadFormat, lines.Of(json, (int)reader.TokenStartIndex), $"an escape is half a surrogate pair");
                }
            }
        }
        catch (JsonException syntax)
        {
            Add(findings, FindingRules.NotJson, TextPosition.Of(json, syntax.LineNumber ?? 0, syntax.BytePositionInLine ?? 0), $"the syntax is not JSON's from here on");
        }
    }

    private static void Add(FindingList findings, FindingRule rule, (int Line, int Column) at, FindingWords problem) =>
        findings.Add(rule, at, null, problem);
}
