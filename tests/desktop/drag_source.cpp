// SPDX-License-Identifier: GPL-3.0-or-later
// What a file manager is to a test: a small window at the screen's place X,Y that files are dragged out of.
#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QRasterWindow>
#include <QUrl>

namespace {

class Files : public QRasterWindow {
  public:
    explicit Files(QList<QUrl> urls) : urls_(std::move(urls)) {}

  protected:
    void mousePressEvent(QMouseEvent*) override {
        auto* data = new QMimeData;
        data->setUrls(urls_);
        auto* drag = new QDrag(this);  // deletes itself
        drag->setMimeData(data);
        drag->exec(Qt::CopyAction);
    }

  private:
    QList<QUrl> urls_;
};

}  // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 4) return 2;  // X Y FILE…
    QList<QUrl> urls;
    for (const QString& file : arguments.mid(3)) urls << QUrl::fromLocalFile(file);
    Files window(urls);
    window.setTitle(QStringLiteral("Files"));
    window.setGeometry(arguments[1].toInt(), arguments[2].toInt(), 80, 80);
    window.show();
    return QGuiApplication::exec();
}
