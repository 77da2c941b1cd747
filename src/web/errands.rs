//! What a page can do of a window's errands: files are offered for download, one after the other, as
//! there is no thread beside this one.

use crate::assets;
use crate::export::film::scaled_raster_of;
use crate::export::{FileContent, FileOrder, LetterForm, Picture, PictureOrder};
use crate::language::Words;
use crate::map::Tools;
use crate::opening::made;
use crate::search::IndexedAtlas;
use crate::ui::{Drawn, Errand, ErrandReport};
use crate::web::arrivals::Arrivals;
use crate::web::files::offer;
use crate::web::lesson_desk::LessonDesk;

/// Goes on an errand, and reports at once; nothing comes of what a page needs no answer to.
pub fn go(
    atlas: &IndexedAtlas,
    arrivals: &Arrivals,
    lessons: &LessonDesk,
    errand: Errand,
) -> Option<ErrandReport> {
    let words = assets::words();
    match errand {
        Errand::Write { order, path, .. } => Some(match offered(atlas, &words, &order, &path) {
            Ok(bytes) => ErrandReport::Written { path, bytes: Some(bytes) },
            Err(problem) => ErrandReport::Failed(problem),
        }),
        Errand::ChooseFiles => {
            let page = web_sys::window().and_then(|it| it.document())?;
            let problem = arrivals.choose(&page).err()?;
            Some(ErrandReport::Failed(format!("{problem:?}")))
        }
        // A browser prints on its own; what it has no way for is not offered.
        Errand::Stop | Errand::Print { .. } => Some(ErrandReport::Stopped),
        Errand::ChoosePath { .. } => Some(ErrandReport::NoDialog),
        // Nobody types the path of a file in a page.
        Errand::OpenPath(_) => None,
        // A picture takes as long in small, and would hold up the window; a text doesn't.
        Errand::Draw { order, .. } => Some(ErrandReport::Drawn(match order.content() {
            FileContent::Table(_) => made(atlas, &words, |tools, press| order.bytes(tools, press))
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .map_or(Drawn::Nothing, Drawn::Text),
            FileContent::Picture(_)
            | FileContent::Plate(_)
            | FileContent::Sheet(_)
            | FileContent::Worksheet(_)
            | FileContent::Film(_) => Drawn::Nothing,
        })),
        Errand::CopyPicture(order) => Some(copied(atlas, &words, &order)),
        Errand::Lesson(errand) => lessons.go(atlas, errand).map(ErrandReport::Lesson),
    }
}

/// Makes a file and offers it under the last part of its path; how large it is, bytes.
fn offered(
    atlas: &IndexedAtlas,
    words: &Words,
    order: &FileOrder,
    path: &str,
) -> Result<usize, String> {
    if order.film().is_some() {
        return Err(words.say("exporting-no-film"));
    }
    let bytes = made(atlas, words, |tools, press| order.bytes(tools, press))?;
    offer(path, order.format().media_type(), &bytes)
}

fn copied(atlas: &IndexedAtlas, words: &Words, order: &PictureOrder) -> ErrandReport {
    let metrics = assets::text_metrics();
    let tools = Tools { atlas, words, metrics: &metrics };
    let order = PictureOrder { letters: LetterForm::Plain, ..order.clone() };
    let svg = Picture::compose(tools, &order).svg(&[]);
    match scaled_raster_of(&svg, &assets::picture_fonts(), 1.0) {
        Ok(raster) => ErrandReport::PictureToCopy(raster),
        Err(error) => ErrandReport::Failed(error.to_string()),
    }
}
