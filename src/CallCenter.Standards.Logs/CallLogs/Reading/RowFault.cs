using System.Globalization;

namespace CallCenter.Standards.Logs.CallLogs.Reading;

/// <summary>What is wrong with a row.</summary>
/// <param name="Column">The column; null where it is the row as a whole.</param>
/// <param name="Value">The value as it stands there; null where there is none.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record RowFault(string? Column, string? Value, LocalizedText Problem)
{
    /// <summary>The fault without its value: what rows of one kind share.</summary>
    public RowFault Kind => this with { Value = null };

    internal static LocalizedText Empty { get; } = new("为空", "is empty");

    internal static LocalizedText Negative { get; } = new("为负数", "is negative");

    /// <summary>Bytes of another encoding, which would be read as other signs.</summary>
    internal static RowFault NoUtf8 { get; } = new(null, null, new("编码不是UTF-8，请将文件另存为“CSV UTF-8”格式", "not in UTF-8; save the file as CSV UTF-8"));

    internal static LocalizedText NoOutcome { get; } = new("不是映射中的结果代码", "is not an outcome of the map");

    internal static LocalizedText NoMeaning { get; } = new("在映射中没有含义", "has no meaning in the map");

    internal static LocalizedText NoFlag { get; } = new("不是表示是或否的值", "is neither true nor false");

    /// <summary>For people: in Chinese for the cultures of that language, in English for all others.</summary>
    public string In(CultureInfo culture)
    {
        string problem = Problem.In(culture);
        bool isChinese = culture.TwoLetterISOLanguageName == "zh";
        return (Column, Value) switch
        {
            (null, _) => problem,
            (_, null) => isChinese ? Column + problem : $"{Column} {problem}",
            _ => isChinese ? $"{Column}：“{Value}”{problem}" : $"{Column}: '{Value}' {problem}",
        };
    }

    /// <summary>The fault in English.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);

    internal static LocalizedText NoTime(string pattern) => new($"不符合时间格式{pattern}", $"is not a time of the form {pattern}");

    internal static LocalizedText NoDate(string pattern) => new($"不符合日期格式{pattern}", $"is not a date of the form {pattern}");

    internal static LocalizedText NoLength(string chineseUnit, string englishUnit) => new($"不是以{chineseUnit}计的时长", $"is not a time in {englishUnit}");

    internal static RowFault Cells(int found, int wanted) => new(null, null, new(
        string.Create(CultureInfo.InvariantCulture, $"共{found}列，而表头为{wanted}列"), string.Create(CultureInfo.InvariantCulture, $"{found} columns, but the header has {wanted}")));
}
