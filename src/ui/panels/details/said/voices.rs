use egui::{Button, Frame, RichText, Ui};

use crate::atlas::{Atlas, Voice, VoiceId};
use crate::ui::commands::copying::copy_text;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::citations_ui;
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;

/// Voices that are shown before the others are asked for.
const FEW: usize = 3;

/// What texts of the time say that belong to the page: who speaks, to whom, in our words.
pub fn voices_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    belongs: impl Fn(&Voice) -> bool,
) {
    let voices: Vec<VoiceId> = voices_of(cx.atlas, belongs);
    if voices.is_empty() {
        return;
    }
    parts::section(ui, cx, "details-voices");
    let shown = if memory.voices_are_open { voices.len() } else { FEW.min(voices.len()) };
    for &id in &voices[..shown] {
        ui.push_id(&cx.atlas[id].slug, |ui| {
            Frame::group(ui.style()).show(ui, |ui| voice_ui(ui, cx, memory, id));
        });
    }
    if shown < voices.len() {
        let values = [("count", (voices.len() - shown).into())];
        if ui.button(cx.words.say_with("details-more-voices", &values)).clicked() {
            memory.voices_are_open = true;
        }
    }
}

fn voices_of(atlas: &Atlas, belongs: impl Fn(&Voice) -> bool) -> Vec<VoiceId> {
    atlas.voices.with_ids().filter(|(_, voice)| belongs(voice)).map(|(id, _)| id).collect()
}

/// A voice; a click tells where it can be read and what its words mean.
fn voice_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: VoiceId) {
    let voice = &cx.atlas[id];
    ui.set_width(ui.available_width());
    ui.label(RichText::new(&voice.speaker).size(12.0).family(theme::bold()));
    let values =
        [("date", cx.words.date(&voice.date).into()), ("audience", voice.audience.as_str().into())];
    let to_whom = cx.words.say_with("voice-to-whom", &values);
    ui.label(RichText::new(to_whom).size(11.0).weak());
    parts::grave(ui, cx, voice.is_grave);
    explained_text(ui, cx, memory, &voice.says);
    for quote in &voice.quotes {
        let values =
            [("words", quote.words.as_str().into()), ("gloss", quote.gloss.as_str().into())];
        let line = cx.words.say_with("voice-quote", &values);
        ui.label(RichText::new(line).size(12.0).family(theme::italic()));
    }
    let is_open = memory.voice == Some(id);
    let where_to_read = Button::new(RichText::new(cx.words.say("voice-where")).size(11.0));
    if ui.add(where_to_read.selected(is_open)).clicked() {
        memory.voice = (!is_open).then_some(id);
    }
    if is_open {
        whereabouts_ui(ui, cx, memory, voice);
    }
}

/// Its hard words, its language, its source, and the address at which it can be read.
fn whereabouts_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, voice: &Voice) {
    for hard in &voice.hard_words {
        ui.label(RichText::new(hard).size(12.0));
    }
    let languages = voice.languages.iter().map(|code| cx.words.say(&format!("tongue-{code}")));
    let languages: Vec<String> = languages.collect();
    let values = [
        ("kind", cx.words.say(&format!("voice-{}", voice.kind.word())).into()),
        ("languages", cx.words.list(&languages).into()),
    ];
    let original = cx.words.say_with("voice-original", &values);
    ui.label(RichText::new(original).size(12.0));
    if let Some(note) = &voice.note {
        ui.label(RichText::new(note).size(12.0).weak());
    }
    citations_ui(ui, cx, memory, std::slice::from_ref(&voice.citation));
    ui.add(egui::Label::new(RichText::new(&voice.read_at).size(11.0)).wrap());
    if ui.button(cx.words.say("voice-copy")).clicked() {
        copy_text(ui, cx, voice.read_at.clone(), "copied-address");
    }
}
