using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>Values as JSON text.</summary>
internal static class FormText
{
    // Read by people and never placed in HTML: Chinese, < and ' stay as they are.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One value as a document: two blanks a level, line feeds on every system, one at the end.</summary>
    public static string Document<T>(Form<T> form, T value, Func<Form, string, bool>? isLeftOut = null) =>
        Encoding.UTF8.GetString(Write(form, value, Indented, isLeftOut).WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";

    /// <summary>One value on one line.</summary>
    public static string Json<T>(Form<T> form, T value, Func<Form, string, bool>? isLeftOut = null) => Encoding.UTF8.GetString(Write(form, value, Compact, isLeftOut).WrittenSpan);

    /// <summary>One value on one line, in UTF-8.</summary>
    public static byte[] Utf8<T>(Form<T> form, T value, Func<Form, string, bool>? isLeftOut = null) => Write(form, value, Compact, isLeftOut).WrittenSpan.ToArray();

    /// <summary>The members of a value that have one of some names, and theirs likewise, those at their defaults too.</summary>
    public static byte[] Named<T>(Form<T> form, T value, HashSet<string> names) => Write(form, value, Compact, (_, name) => !names.Contains(name), writesDefaults: true).WrittenSpan.ToArray();

    /// <summary>One value on one line, in UTF-8, the same for all that say the same: what may stand in any order stands in one.</summary>
    public static byte[] Canonical<T>(Form<T> form, T value) => Write(form, value, Compact, null, isCanonical: true).WrittenSpan.ToArray();

    private static ArrayBufferWriter<byte> Write<T>(Form<T> form, T value, JsonWriterOptions options, Func<Form, string, bool>? isLeftOut, bool writesDefaults = false, bool isCanonical = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            form.Write(new FormWriter(json) { IsLeftOut = isLeftOut, WritesDefaults = writesDefaults, IsCanonical = isCanonical }, value);
        }

        return buffer;
    }
}
