using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>Says why a command is refused, in the words of the workflow.</summary>
internal static class RefusalWording
{
    public static CaseRefusal UnknownCommand(WorkflowDefinition workflow, string command) => new(
        RefusalReason.UnknownCommand, command, new LocalizedText($"流程“{Chinese(workflow.Name)}”没有“{command}”这一指令。", $"Workflow '{workflow.Name}' has no command '{command}'."));

    public static CaseRefusal WrongState(Location place, string command, string name, IEnumerable<string> states)
    {
        string from = string.Join(", ", states);
        return new CaseRefusal(
            RefusalReason.WrongState,
            command,
            new LocalizedText($"工单处于“{Chinese(place)}”，不能“{name}”；可在以下状态进行：{from}。", $"The case is in '{English(place)}', where '{command}' may not be given; it may be from: {from}."));
    }

    public static CaseRefusal Role(string role, Move move)
    {
        string roles = string.Join(", ", move.Roles);
        string authorities = string.Join(", ", move.Authorities);
        return new CaseRefusal(
            RefusalReason.Role,
            role,
            new LocalizedText(
                $"角色“{role}”无权执行；可由：{roles}{(authorities.Length == 0 ? "" : $"；或持有权限：{authorities}")}。",
                $"Role '{role}' may not do this; these may: {roles}{(authorities.Length == 0 ? "" : $", or who holds the authority for: {authorities}")}."));
    }

    public static CaseRefusal Guard(Move move)
    {
        string tests = string.Join(", ", move.Step!.Step.When.Select(test => $"{test.Field}: {test.Tests}"));
        return new CaseRefusal(RefusalReason.Guard, move.Code!, new LocalizedText($"不符合条件：{tests}。", $"The facts do not fulfil: {tests}."));
    }

    public static CaseRefusal Unknown(UnknownValue value) => new(
        RefusalReason.UnknownValue, value.Field, new LocalizedText($"标准中没有的取值：{value}；按未填处理。", $"The standard does not know {value}; it counts as missing."));

    public static CaseRefusal MissingField(LocalizedText name, string field) => new(
        RefusalReason.MissingField, field, new LocalizedText($"缺少必填项“{Chinese(name)}”（{field}）。", $"Required field '{name}' ({field}) is missing."));

    public static CaseRefusal MissingDocument(LocalizedText name, string document) => new(
        RefusalReason.MissingDocument, document, new LocalizedText($"缺少材料“{Chinese(name)}”（{document}）。", $"Required document '{name}' ({document}) is missing."));

    public static CaseRefusal UnknownDocument(string document) => new(
        RefusalReason.UnknownDocument, document, new LocalizedText($"本流程没有“{document}”这种材料。", $"The workflow knows no document '{document}'."));

    public static CaseRefusal VersionConflict(int expected, int found)
    {
        string version = expected.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new CaseRefusal(RefusalReason.VersionConflict, version, new LocalizedText(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"工单已有变化：预期第 {expected} 步，现为第 {found} 步。"),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The case has moved on: {expected} events were expected, and there are {found}.")));
    }

    public static CaseRefusal CommandReused(string id, string earlier) => new(
        RefusalReason.CommandReused, id, new LocalizedText($"编号“{id}”已用于指令“{earlier}”。", $"Identity '{id}' was given to command '{earlier}' before."));

    public static CaseRefusal OutOfOrder(string id) => new(
        RefusalReason.OutOfOrder, id, new LocalizedText("指令时间早于工单的最后一步。", "The command was given before the case's last event."));

    public static CaseRefusal StateNotMapped(string path, LocalizedText reason) => new(RefusalReason.StateNotMapped, path, reason);

    private static string Chinese(LocalizedText text) => text.Chinese ?? text.English!;

    private static string Chinese(Location place) => place.IsUnopened ? "未建单" : string.Join(" / ", place.Levels.Select(level => Chinese(level.State.Name)));

    private static string English(Location place) => place.IsUnopened ? "not opened" : place.Path;
}
