using System.Globalization;
using CallCenter.Standards.Logs.CallLogs.Mapping;

namespace CallCenter.Standards.Logs;

/// <summary>The reasons that readers have.</summary>
internal static class RowFaults
{
    public static RejectReason Missing { get; } = new("missing", new("缺失或为空", "is missing or empty"));

    public static RejectReason NoEpoch { get; } = new("not-an-epoch", new("不是自1970年起的秒数", "is not a number of seconds since 1970"));

    public static RejectReason NoSeconds { get; } = new("not-seconds", new("不是以秒计的时长", "is not a time in seconds"));

    public static RejectReason NoTimestamp { get; } = new("not-a-timestamp", new("不是带时区的 ISO 8601 时间", "is not a time in ISO 8601 with its offset"));

    public static RejectReason Negative { get; } = new("negative", new("为负数", "is negative"));

    public static RejectReason NoObject { get; } = new("not-an-object", new("不是 JSON 对象", "is not a JSON object"));

    public static RejectReason NoText { get; } = new("not-a-text", new("不是文本", "is not a text"));

    public static RejectReason NoNumber { get; } = new("not-a-number", new("不是数字", "is not a number"));

    public static RejectReason Torn { get; } = new("not-json", new("不是完整的 JSON", "is not whole JSON"));

    public static RejectReason NoUnicode { get; } = new("not-unicode", new("含有无效的 Unicode 字符", "has characters that are not Unicode"));

    public static RejectReason NoUtf8 { get; } = new("not-utf-8", new("编码不是UTF-8，请将文件另存为“CSV UTF-8”格式", "is not in UTF-8; save the file as CSV UTF-8"));

    public static RejectReason TooDeep { get; } = new("too-deep", new("嵌套超过{0}层", "is nested deeper than {0} levels"), Number(JsonItems.MostLevels));

    public static RejectReason Damaged { get; } = new("damaged", new("压缩数据已损坏，其余部分无法读取", "is compressed and damaged; the rest cannot be read"));

    public static RejectReason EndsBeforeItBegins { get; } = new("ends-before-it-begins", new("早于其开始时间", "is before what it ends began"));

    public static RejectReason AlreadyTold { get; } = new("already-told", new("在该联络已计入之后又有变更", "changed after the contact was told"));

    public static RejectReason NoServiceEvent { get; } = new("event-without-call", new("没有所属的呼叫", "has no call that it could be of"));

    public static RejectReason NoFlag { get; } = new("not-a-flag", new("不是表示是或否的值", "is neither true nor false"));

    public static RejectReason NoMeaning { get; } = new("no-meaning", new("在映射中没有含义", "has no meaning in the map"));

    public static RejectReason OutOfRange { get; } = new("out-of-range", new("超出允许的范围", "is outside the range that it can have"));

    public static RejectReason NoParquet { get; } = new("not-parquet", new("不是完整的 Parquet 文件，其余部分无法读取", "is no whole Parquet file; the rest cannot be read"));

    public static RejectReason NoSeeking { get; } = new("not-seekable", new("Parquet 数据必须来自可定位的文件", "is Parquet, which needs a file that can be sought in"));

    public static RejectReason NoHeader { get; } = new("no-header", new("没有表头", "has no header"));

    public static RejectReason NoCsv { get; } = new("not-csv", new("无法按 CSV 读取，其余部分已略过", "cannot be read as CSV; the rest is left out"));

    public static RejectReason NoColumn(string column) => new("no-column", new("没有列“{0}”，或该列不止一个；整个输入未读取", "has no column '{0}', or more than one; nothing of it is read"), SpreadsheetText.Protect(column));

    public static RejectReason Cells(int found, int wanted) => new("columns", new("共{0}列，而表头为{1}列", "has {0} columns, the header {1}"), Number(found), Number(wanted));

    public static RejectReason NoTimeOf(string form) => new("not-a-time", new("不符合时间格式{0}", "is not a time of the form {0}"), form);

    public static RejectReason NoLength(FieldFormat format) => format switch
    {
        FieldFormat.Milliseconds => new("not-milliseconds", new("不是以毫秒计的时长", "is not a time in milliseconds")),
        FieldFormat.HoursMinutesSeconds => new("not-a-clock", new("不是以时:分:秒计的时长", "is not a time as h:mm:ss")),
        _ => NoSeconds,
    };

    public static RejectReason TooLong(int most) => new("too-long", new("超过{0}字节", "is longer than {0} bytes"), Number(most));

    public static RejectReason TooFew(int found, int wanted) => new("too-few-fields", new("只有{0}个字段，至少应有{1}个", "has {0} fields, at least {1} are needed"), Number(found), Number(wanted));

    public static RejectReason OutOfOrder(long seconds) =>
        new("out-of-order", new("比其前面的行早{0}秒；请按先后顺序给出文件", "comes {0} s after later rows; give files in their order"), seconds.ToString(CultureInfo.InvariantCulture));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
