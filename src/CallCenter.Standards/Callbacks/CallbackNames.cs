using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Callbacks;

/// <summary>What a section of callbacks may name of other sections.</summary>
internal sealed record CallbackNames(Codes Calendars, Codes Channels, Codes Segments, Codes Roles, Codes Scripts);
