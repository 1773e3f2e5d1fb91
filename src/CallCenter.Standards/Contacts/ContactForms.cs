using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Contacts;

/// <summary>How the facts of contacts look in JSON.</summary>
internal static class ContactForms
{
    public static MembersForm<Contact> Contact { get; } = Form.OfValue<Contact>("联络", "Contact", static (m, e) => new()
    {
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Problem = m.Optional("problem", e?.Problem, As.OneOf<ProblemType>(), "问题类型", "Problem"),
        Topic = m.Optional("topic", e?.Topic, As.AnyText, "业务主题", "Topic"),
        Product = m.Optional("product", e?.Product, As.AnyText, "产品", "Product"),
        Complexity = m.Optional("complexity", e?.Complexity, As.OneOf<Complexity>(), "复杂程度", "Complexity"),
        Urgency = m.Optional("urgency", e?.Urgency, As.OneOf<Urgency>(), "紧急程度", "Urgency"),
        Amount = m.Optional("amount", e?.Amount, As.Number, "金额", "Amount"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Region = m.Optional("region", e?.Region, As.AnyText, "客户所在地区", "Region"),
        CentreRegion = m.Optional("centreRegion", e?.CentreRegion, As.AnyText, "受理中心所在地区", "Centre region"),
        Language = m.Optional("language", e?.Language, As.AnyText, "语种", "Language"),
        Sentiment = m.Optional("sentiment", e?.Sentiment, As.OneOf<Sentiment>(), "客户情绪", "Sentiment"),
        Identity = m.Required("identity", e?.Identity, As.OneOf<IdentityState>(), "身份核验情况", "Identity check"),
        CustomerAge = m.Optional("customerAge", e?.CustomerAge, As.Count, "客户年龄", "Customer age"),
        Tenure = m.Optional("tenure", e?.Tenure, As.Elapsed, "客户关系时长", "Tenure"),
        RepeatContacts = m.Default("repeatContacts", e?.RepeatContacts, 0, As.Count, "重复来电次数", "Repeat contacts"),
        EarlierComplaints = m.Optional("earlierComplaints", e?.EarlierComplaints, As.Count, "既往投诉次数", "Earlier complaints"),
        PriorOwner = m.Optional("priorOwner", e?.PriorOwner, As.AnyText, "原首问责任人", "Prior owner"),
        Waiting = m.Default("waiting", e?.Waiting, Duration.Zero, As.Elapsed, "已等待时长", "Waiting time"),
        HandledBadly = m.Flag("handledBadly", e?.HandledBadly, "前次处理不当", "Handled badly before"),
        ComplaintSettled = m.Optional("complaintSettled", e?.ComplaintSettled, As.Flag, "投诉已办结", "Complaint settled"),
        AuthorityNamed = m.Optional("authorityNamed", e?.AuthorityNamed, As.Flag, "提及监管机构", "Names an authority"),
        PublicityNamed = m.Optional("publicityNamed", e?.PublicityNamed, As.Flag, "提及媒体或公开平台", "Names the press or a public forum"),
        SuspectedFraud = m.Optional("suspectedFraud", e?.SuspectedFraud, As.Flag, "疑似欺诈", "Suspected fraud"),
        LaunderingAlert = m.Optional("launderingAlert", e?.LaunderingAlert, As.Flag, "反洗钱预警", "Anti-money-laundering alert"),
        FailedVerifications = m.Optional("failedVerifications", e?.FailedVerifications, As.Count, "核验失败次数", "Failed verifications"),
        NewDevice = m.Optional("newDevice", e?.NewDevice, As.Flag, "新设备或新号码", "New device or number"),
        NewPayee = m.Optional("newPayee", e?.NewPayee, As.Flag, "新增收款人", "New payee"),
        SinceCredentialChange = m.Optional("sinceCredentialChange", e?.SinceCredentialChange, As.Elapsed, "距上次变更密码或手机号的时长", "Time since credentials changed"),
        GuidedByOther = m.Optional("guidedByOther", e?.GuidedByOther, As.Flag, "受他人指引操作", "Guided by somebody else"),
        FinancialDifficulty = m.Optional("financialDifficulty", e?.FinancialDifficulty, As.Flag, "经济困难", "Financial difficulty"),
        LifeEvent = m.Optional("lifeEvent", e?.LifeEvent, As.Flag, "重大生活变故", "Life event"),
        NeedsAssistance = m.Optional("needsAssistance", e?.NeedsAssistance, As.Flag, "需要协助", "Needs assistance"),
    });

    public static MembersForm<Rating> Rating { get; } = Form.OfValue<Rating>("评分", "Rating", static (m, e) =>
    {
        var scale = m.Required("scale", e?.Scale, As.OneOf<RatingScale>(), "评分尺度", "Scale");
        var value = m.Required("value", e?.Value, As.Count, "分值", "Value");
        return m.IsComplete ? new Rating(scale, value) : default;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Contact),
        .. RegisteredForm.Of(Rating),
        .. RegisteredForm.Of(As.OneOf<RatingScale>()),
        .. RegisteredForm.Of(As.OneOf<ProblemType>()),
        .. RegisteredForm.Of(As.OneOf<Complexity>()),
        .. RegisteredForm.Of(As.OneOf<Urgency>()),
        .. RegisteredForm.Of(As.OneOf<Sentiment>()),
        .. RegisteredForm.Of(As.OneOf<IdentityState>()),
    ];
}
