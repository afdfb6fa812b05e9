/**
 * Elements of the Competence System Adapter Contract as they lie on the wire, one class an element.
 *
 * <p>Nothing here is trusted: every value is the text that was sent, and what it means is decided outside this package.
 */
@NullMarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlSchema(namespace = Wire.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package fi.polku.adapter.contract.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
