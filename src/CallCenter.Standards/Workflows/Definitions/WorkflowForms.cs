using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How workflows look in JSON.</summary>
internal static class WorkflowForms
{
    public static MembersForm<WorkflowField> Field { get; } = Form.Of<WorkflowField>("表单字段", "Field", static (m, e) => new()
    {
        Field = m.Required("field", e?.Field, As.Code, "字段", "Field"),
        Name = m.Name(e?.Name),
        IsGiven = m.Flag("given", e?.IsGiven, "受理前已知", "Given"),
    });

    public static MembersForm<WorkflowDocument> Document { get; } = Form.Of<WorkflowDocument>("单据", "Document", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
    });

    public static MembersForm<StateMapping> Mapping { get; } = Form.Of<StateMapping>("状态对应", "State mapping", static (m, e) => new()
    {
        Version = m.Required("version", e?.Version, As.Text, "其他版本", "Version"),
        From = m.Required("from", e?.From, As.Text, "原状态", "From"),
        To = m.Required("to", e?.To, As.Code, "对应状态", "To"),
    });

    public static MembersForm<WorkflowParty> Party { get; } = Form.Of<WorkflowParty>("参与方", "Party", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
    });

    /// <summary>An opening that cannot be read hinders no check of the states and commands.</summary>
    public static MembersForm<WorkflowDefinition> Workflow { get; } = Form.Of<WorkflowDefinition>("工作流程", "Workflow", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Text, "版本", "Version"),
        Name = m.Name(e?.Name),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective date"),
        Record = m.Required("record", e?.Record, As.Code, "事实记录", "Record"),
        Fields = m.OptionalList("fields", e?.Fields, Field, "表单字段", "Fields"),
        Documents = m.OptionalList("documents", e?.Documents, Document, "单据", "Documents"),
        Opening = m.Required("opening", e?.Opening, StepForms.Opening.AsNote(null!), "受理", "Opening"),
        States = m.List("states", e?.States, StateForms.State, "状态", "States"),
        Commands = m.List("commands", e?.Commands, StepForms.Command, "操作", "Commands"),
        Mappings = m.OptionalList("mappings", e?.Mappings, Mapping, "状态对应", "State mappings"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<WorkflowCatalogue> Catalogue { get; } = Form.Of<WorkflowCatalogue>("工作流程", "Workflows", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Text.AsNote("UTC"), "时区", "Time zone"),
        Parties = m.OptionalList("parties", e?.Parties, Party, "参与方", "Parties"),
        Workflows = m.List("workflows", e?.Workflows, Workflow, "工作流程", "Workflows"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Field),
        .. RegisteredForm.Of(Document),
        .. RegisteredForm.Of(Mapping),
        .. RegisteredForm.Of(Party),
        .. RegisteredForm.Of(StateForms.Clocks),
        .. RegisteredForm.Of(StateForms.Return),
        .. RegisteredForm.Of(StateForms.Subworkflow),
        .. RegisteredForm.Of(StateForms.TimedMove),
        .. RegisteredForm.Of(StateForms.State),
        .. RegisteredForm.Of(StepForms.Step),
        .. RegisteredForm.Of(StepForms.Command),
        .. RegisteredForm.Of(Workflow),
        .. RegisteredForm.Of(Catalogue),
    ];
}
