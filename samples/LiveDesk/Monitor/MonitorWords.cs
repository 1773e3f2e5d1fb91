using CallCenter.Standards;

namespace LiveDesk.Monitor;

/// <summary>The words of the page, in both languages.</summary>
internal static class MonitorWords
{
    public static LocalizedText Title { get; } = new("服务中心实时监控", "Service centre, live");

    public static LocalizedText Emergencies { get; } = new("紧急事项", "Emergencies");

    public static LocalizedText Alarms { get; } = new("告警", "Alarms");

    public static LocalizedText Queues { get; } = new("队列", "Queues");

    public static LocalizedText Agents { get; } = new("坐席", "Agents");

    public static LocalizedText Coming { get; } = new("15分钟内到期的承诺", "Promises that fall due within 15 minutes");

    public static LocalizedText None { get; } = new("无", "None");

    public static LocalizedText Queue { get; } = new("队列", "Queue");

    public static LocalizedText Waiting { get; } = new("排队人数", "Waiting");

    public static LocalizedText LongestWait { get; } = new("最长等待", "Longest wait");

    public static LocalizedText Quarter { get; } = new("服务水平：近15分钟", "Service level, 15 minutes");

    public static LocalizedText Hour { get; } = new("近1小时", "1 hour");

    public static LocalizedText Day { get; } = new("近24小时", "24 hours");

    public static LocalizedText Case { get; } = new("案件", "Case");

    public static LocalizedText State { get; } = new("状态", "State");

    public static LocalizedText Count { get; } = new("人数", "Number");

    public static LocalizedText Agent { get; } = new("坐席", "Agent");

    public static LocalizedText Promise { get; } = new("承诺", "Promise");

    public static LocalizedText Due { get; } = new("到期时间", "Due");

    public static LocalizedText Since { get; } = new("开始时间", "Since");

    public static LocalizedText Answer { get; } = new("响应", "Answer");

    public static LocalizedText AnswerBy { get; } = new("最迟响应时间", "To be answered by");

    public static LocalizedText Stale { get; } = new("连接中断，以下为断开前的数据，正在重新连接。", "The connection is lost; this is as of before. Connecting again.");

    public static LocalizedText Facts { get; } = new("已知信息", "What is known");

    public static LocalizedText Field { get; } = new("字段", "Field");

    public static LocalizedText Value { get; } = new("内容", "Value");

    public static LocalizedText Story { get; } = new("处理经过", "What happened");

    public static LocalizedText Promises { get; } = new("服务承诺", "Promises");

    public static LocalizedText Steps { get; } = new("升级步骤", "Steps of escalation");

    public static LocalizedText Triage { get; } = new("分流依据", "Why triage sent it there");

    public static LocalizedText Back { get; } = new("返回监控", "Back to the monitor");

    public static LocalizedText OtherLanguage { get; } = new("English", "中文");

    /// <summary>What agents do who have a contact.</summary>
    public static LocalizedText Serving { get; } = new("服务中", "Serving");
}
